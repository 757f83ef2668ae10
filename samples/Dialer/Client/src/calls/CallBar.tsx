import { useEffect, useRef, useState } from 'react';
import type { CallView, Outcome } from '../api/contract';
import { wordsOf } from '../api/http';
import { readable } from '../phone/numbers';
import { isLive } from '../state/session';
import { useDesk } from '../state/desk';
import { Alert } from '../ui/Alert';
import { failed, flags, nameOf, stateWords } from '../ui/words';
import { AudioState } from './AudioState';
import { CallControls } from './CallControls';
import { NotesField } from './NotesField';
import { CallTimer } from './CallTimer';
import { useDraft } from './useDraft';
import { WrapUp } from './WrapUp';

/** Always there during a call; after it, until the outcome is saved or skipped. */
export function CallBar({ call }: { call: CallView }) {
  const desk = useDesk();
  const [draft, setDraft] = useDraft(call);
  const [trouble, setTrouble] = useState<string | null>(null);
  const bar = useRef<HTMLElement>(null);
  const live = isLive(call);

  const attempt = async (what: string, action: () => Promise<void>) => {
    setTrouble(null);
    try {
      await action();
    } catch (error) {
      setTrouble(`${what} ${wordsOf(error)}`);
    }
  };
  const save = (outcome: Outcome) => attempt('Not saved; what you typed is still here.', () => desk.saveOutcome(call.id, outcome, draft.notes));

  useFocusAfterCall(bar, live);

  return (
    <section className="call" aria-label="Call" ref={bar} data-state={call.state} data-failed={failed(call) || undefined}>
      <div className="call-inner">
        <div className="call-who">
          <p className="call-name">{nameOf(call)}</p>
          <p className="call-number">
            {call.contact?.company && <span>{call.contact.company}</span>}
            {call.contact && <span>{readable(call.to_phone)}</span>}
          </p>
        </div>
        <div className="call-state" tabIndex={-1}>
          <p className="call-words">{stateWords(call)}</p>
          <CallTimer call={call} />
          {flags(call).map((flag) => (
            <span key={flag} className="tag flag">
              {flag}
            </span>
          ))}
        </div>
        {live && <CallControls call={call} attempt={attempt} />}
        {live && <AudioState call={call} />}
        {trouble && <Alert dismiss={() => setTrouble(null)}>{trouble}</Alert>}
        {!live && <WrapUp draft={draft} change={setDraft} save={save} skip={() => desk.skip(call)} />}
        <NotesField notes={draft.notes} change={(notes) => setDraft({ ...draft, notes })} rows={live ? 1 : 2} />
      </div>
    </section>
  );
}

/** The buttons of a call go with it: whoever was on one of them continues at what became of the call. */
function useFocusAfterCall(bar: React.RefObject<HTMLElement | null>, live: boolean): void {
  const wasLive = useRef(live);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (wasLive.current && !live && lost) bar.current?.querySelector<HTMLElement>('.call-state')?.focus();
    wasLive.current = live;
  }, [bar, live]);
}
