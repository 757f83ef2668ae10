import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { CallView } from '../api/contract';
import { wordsOf } from '../api/http';
import { dropDraft } from '../state/preferences';
import { useDesk } from '../state/desk';
import { Alert } from '../ui/Alert';
import { BusyButton } from '../ui/BusyButton';
import { Popup } from '../ui/Popup';
import { nameOf, stateWords, when } from '../ui/words';
import { NotesField } from './NotesField';
import { OutcomeField } from './OutcomeField';
import { useDraft } from './useDraft';

export function EditOutcome({ call }: { call: CallView }) {
  return (
    <Popup title={`Outcome: ${nameOf(call)}`} wide>
      {(close) => <EditForm call={call} close={close} />}
    </Popup>
  );
}

function EditForm({ call, close }: { call: CallView; close: () => void }) {
  const desk = useDesk();
  const [draft, setDraft] = useDraft(call);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const { outcome, notes } = draft;

  const save = async () => {
    if (outcome === null) return;
    setSaving(true);
    setTrouble(null);
    try {
      await desk.saveOutcome(call.id, outcome, notes);
      close();
    } catch (error) {
      setTrouble(`Not saved; what you typed is still here. ${wordsOf(error)}`);
      setSaving(false);
    }
  };
  const cancel = () => {
    dropDraft(call.id);
    close();
  };

  return (
    <>
      <p className="quiet">
        {when(call.created_at)} · {stateWords(call)}
      </p>
      <OutcomeField outcome={outcome} change={(next) => setDraft({ ...draft, outcome: next })} />
      <NotesField notes={notes} change={(next) => setDraft({ ...draft, notes: next })} rows={4} />
      {trouble && <Alert>{trouble}</Alert>}
      <div className="actions">
        <Button className="button" onPress={cancel}>
          Cancel
        </Button>
        <BusyButton className="button primary" isDisabled={outcome === null} busy={saving} onPress={() => void save()}>
          Save
        </BusyButton>
      </div>
    </>
  );
}
