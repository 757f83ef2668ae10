import { useState } from 'react';
import type { CallView } from '../api/contract';
import { useDesk, useSession } from '../state/desk';
import { BusyButton } from '../ui/BusyButton';
import { HangUpIcon, MicrophoneIcon, MutedIcon, PauseIcon, PlayIcon } from '../ui/icons';

type Attempt = (what: string, action: () => Promise<void>) => Promise<void>;

export function CallControls({ call, attempt }: { call: CallView; attempt: Attempt }) {
  const desk = useDesk();
  const wish = useSession((session) => session.muteWish);
  const holding = useBusy();
  const ending = useBusy();
  const muted = call.agent?.muted ?? false;
  const hold = call.lead?.hold ?? false;
  const joined = (party: CallView['agent']) => party?.state === 'joined';

  return (
    <div className="call-controls">
      <BusyButton
        className="button control"
        aria-pressed={muted}
        isDisabled={!joined(call.agent)}
        busy={wish !== null}
        onPress={() => void attempt(muted ? 'Still muted.' : 'Not muted.', () => desk.setMuted(call, !muted))}
      >
        {muted ? <MutedIcon /> : <MicrophoneIcon />}
        {muted ? 'Unmute' : 'Mute'}
      </BusyButton>
      <BusyButton
        className="button control"
        aria-pressed={hold}
        isDisabled={!joined(call.lead)}
        busy={holding.busy}
        onPress={() => void holding.run(() => attempt(hold ? 'Still on hold.' : 'Not put on hold.', () => desk.setOnHold(call, !hold)))}
      >
        {hold ? <PlayIcon /> : <PauseIcon />}
        {hold ? 'Resume' : 'Hold'}
      </BusyButton>
      <BusyButton
        className="button control end"
        aria-label="End call"
        isDisabled={call.state === 'ending'}
        busy={ending.busy}
        onPress={() => void ending.run(() => attempt('The call was not ended.', () => desk.end(call)))}
      >
        <HangUpIcon />
        End
      </BusyButton>
    </div>
  );
}

/** One request at a time, however often a button is pressed. */
function useBusy() {
  const [busy, setBusy] = useState(false);
  const run = async (action: () => Promise<void>) => {
    setBusy(true);
    await action();
    setBusy(false);
  };
  return { busy, run };
}
