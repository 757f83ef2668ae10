import { useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { formatted, parsed } from '../phone/typedNumber';
import { readable } from '../phone/numbers';
import { isLive } from '../state/session';
import { useDesk, useSession } from '../state/desk';
import { BusyButton } from '../ui/BusyButton';
import { PhoneIcon } from '../ui/icons';
import { notANumber } from './notANumber';
import { VirtualPhoneLink } from './VirtualPhoneLink';

/** Any number, typed. */
export function CallNumber() {
  const desk = useDesk();
  const [text, setText] = useState('');
  const [number, setNumber] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const live = useSession((session) => isLive(session.call));
  const dialing = useSession((session) => session.dialing);

  const type = (next: string) => {
    setText(next);
    setWrong(false);
    void (async () => {
      setNumber(await parsed(next));
      const better = await formatted(next, text);
      // Somebody may have typed on meanwhile.
      setText((now) => (now === next ? better : now));
    })();
  };
  const call = async () => {
    const typed = await parsed(text);
    setWrong(typed === null);
    if (typed !== null) await desk.dial(typed);
  };

  return (
    <Form
      className="card call-number"
      onSubmit={(event) => {
        event.preventDefault();
        void call();
      }}
    >
      <TextField className="field" value={text} onChange={type} isInvalid={wrong} type="tel" autoComplete="off">
        <Label>Call a number</Label>
        <Input placeholder="+1 202 555 0101" />
        <FieldError>{notANumber}</FieldError>
      </TextField>
      <BusyButton className="button dial" type="submit" aria-label="Dial the number" isDisabled={live || text.trim() === ''} busy={dialing !== null && dialing === number}>
        <PhoneIcon />
        Dial
      </BusyButton>
      {number && <VirtualPhoneLink phone={number} of={readable(number)} />}
    </Form>
  );
}
