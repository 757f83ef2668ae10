import { useEffect, useState } from 'react';
import type { CallView } from '../api/contract';
import { isLive } from '../state/session';
import { useSession } from '../state/desk';
import { clock, elapsedSeconds } from '../ui/words';

const tickMs = 250;

export function CallTimer({ call }: { call: CallView }) {
  const offset = useSession((session) => session.clockOffset);
  const ticking = isLive(call) && call.answered_at !== null;
  const now = useNow(ticking);
  if (call.answered_at === null) return null;
  const seconds = ticking ? elapsedSeconds(call.answered_at, now, offset) : (call.duration ?? 0);
  return (
    <span className="call-timer" role="timer" aria-label="Time connected">
      {clock(seconds)}
    </span>
  );
}

function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
