import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { dialer } from '../api/dialer';
import { wordsOf } from '../api/http';
import { parsed } from '../phone/typedNumber';
import { useDesk } from '../state/desk';
import { Alert } from '../ui/Alert';
import { BusyButton } from '../ui/BusyButton';
import { Popup } from '../ui/Popup';
import { notANumber } from './notANumber';

export function AddContact() {
  return <Popup title="Add contact">{(close) => <ContactForm close={close} />}</Popup>;
}

function ContactForm({ close }: { close: () => void }) {
  const desk = useDesk();
  const [contact, setContact] = useState({ name: '', company: '', phone: '' });
  const [wrong, setWrong] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const type = (field: keyof typeof contact) => (text: string) => setContact({ ...contact, [field]: text });
  const typePhone = (text: string) => {
    setWrong(false);
    type('phone')(text);
  };

  const save = async () => {
    if (saving) return;
    const phone = await parsed(contact.phone);
    setWrong(phone === null);
    if (phone === null) return;
    setSaving(true);
    setTrouble(null);
    try {
      await dialer.addContact({ name: contact.name.trim(), company: contact.company.trim(), phone });
      desk.store.dispatch({ type: 'contacts' });
      close();
    } catch (error) {
      setTrouble(wordsOf(error));
      setSaving(false);
    }
  };

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField className="field" isRequired value={contact.name} onChange={type('name')} autoComplete="off" autoFocus>
        <Label>Name</Label>
        <Input />
        <FieldError />
      </TextField>
      <TextField className="field" value={contact.company} onChange={type('company')} autoComplete="off">
        <Label>Company</Label>
        <Input />
      </TextField>
      <TextField className="field" type="tel" isRequired {...(wrong && { isInvalid: true })} value={contact.phone} onChange={typePhone} autoComplete="off">
        <Label>Phone</Label>
        <Input placeholder="+1 202 555 0101" />
        <FieldError>{wrong ? notANumber : undefined}</FieldError>
      </TextField>
      {trouble && <Alert>{trouble}</Alert>}
      <div className="actions">
        <Button className="button" onPress={close}>
          Cancel
        </Button>
        <BusyButton className="button primary" type="submit" busy={saving}>
          Add
        </BusyButton>
      </div>
    </Form>
  );
}
