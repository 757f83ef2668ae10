import { Button } from 'react-aria-components';
import type { CallView } from '../api/contract';
import { faultWords, remedyFor } from '../phone/microphone';
import { useDesk, useSession } from '../state/desk';
import { Alert } from '../ui/Alert';

/** What keeps the agent's side of the call from sounding. */
export function AudioState({ call }: { call: CallView }) {
  const desk = useDesk();
  const fault = useSession((session) => session.microphone);
  const phone = useSession((session) => session.phone);
  const audio = useSession((session) => session.audio);

  if (fault !== null) {
    return (
      <Alert>
        <p>
          <strong>{faultWords(fault)}</strong> {remedyFor(fault, navigator.userAgent)}
        </p>
        <Button className="button small" onPress={() => desk.answerAgain()}>
          Try again
        </Button>
      </Alert>
    );
  }

  const inside = call.agent?.state === 'joined' || call.agent?.state === 'answered';
  if (phone === 'elsewhere') return <p className="call-hint">The sound of this call is in another tab.</p>;
  if (inside && audio !== 'active') return <p className="call-hint">Connecting the sound again…</p>;
  return null;
}
