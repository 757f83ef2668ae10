import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Outcome } from '../api/contract';
import { BusyButton } from '../ui/BusyButton';
import { OutcomeField } from './OutcomeField';
import type { CallDraft } from './useDraft';

interface Props {
  draft: CallDraft;
  change: (draft: CallDraft) => void;
  save: (outcome: Outcome) => Promise<void>;
  skip: () => void;
}

/** What became of the call, asked once it is over. */
export function WrapUp({ draft, change, save, skip }: Props) {
  const [saving, setSaving] = useState(false);
  const { outcome } = draft;
  const press = async () => {
    if (outcome === null) return;
    setSaving(true);
    await save(outcome);
    setSaving(false);
  };

  return (
    <div className="wrap-up">
      <OutcomeField outcome={outcome} change={(next) => change({ ...draft, outcome: next })} />
      <div className="actions">
        <Button className="button" onPress={skip}>
          Skip
        </Button>
        <BusyButton className="button primary" isDisabled={outcome === null} busy={saving} onPress={() => void press()}>
          Save
        </BusyButton>
      </div>
    </div>
  );
}
