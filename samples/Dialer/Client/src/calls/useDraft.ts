import { useState } from 'react';
import { outcomes, type CallView, type Outcome } from '../api/contract';
import { draftOf, keepDraft } from '../state/preferences';
import { likelyOutcome } from '../ui/words';

export interface CallDraft {
  outcome: Outcome | null;
  notes: string;
}

/** What is typed about a call: kept at every stroke, so that neither a reload nor a failed save loses it. */
export function useDraft(call: CallView): [CallDraft, (draft: CallDraft) => void] {
  const [typed, setTyped] = useState<CallDraft | null>(() => keptDraft(call.id));
  const shown: CallDraft = { notes: typed?.notes ?? call.notes, outcome: typed?.outcome ?? call.outcome ?? likelyOutcome(call.cause) };
  const type = (draft: CallDraft) => {
    setTyped(draft);
    keepDraft(call.id, draft);
  };
  return [shown, type];
}

function keptDraft(callId: string): CallDraft | null {
  const kept = draftOf(callId);
  return kept && { notes: kept.notes, outcome: outcomes.find((outcome) => outcome === kept.outcome) ?? null };
}
