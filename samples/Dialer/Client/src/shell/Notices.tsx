import { faultWords, remedyFor } from '../phone/microphone';
import { isLive } from '../state/session';
import { useDesk, useSession } from '../state/desk';
import { Alert } from '../ui/Alert';

/** What the agent must know before anything else; a call under way says its own. */
export function Notices() {
  const desk = useDesk();
  const lost = useSession((session) => session.connection === 'lost');
  const trouble = useSession((session) => (session.connection === 'open' ? session.phoneTrouble : null));
  const asking = useSession((session) => session.asking);
  const notice = useSession((session) => session.notice);
  const microphone = useSession((session) => (isLive(session.call) ? null : session.microphone));
  if (!lost && !asking && trouble === null && microphone === null && notice === null) return null;
  return (
    <section className="notices" aria-label="Notices">
      {lost && <Alert kind="wait">Connection to the server lost, trying again…</Alert>}
      {trouble && <Alert kind="wait">Your phone is not connected, trying again… {trouble}</Alert>}
      {asking && (
        <p className="alert wait late" role="status">
          Allow the microphone in the browser’s question, then the call is placed.
        </p>
      )}
      {microphone && (
        <Alert dismiss={() => desk.dismissMicrophone()}>
          <strong>{faultWords(microphone)}</strong> {remedyFor(microphone, navigator.userAgent)}
        </Alert>
      )}
      {notice && <Alert dismiss={() => desk.dismissNotice()}>{notice}</Alert>}
    </section>
  );
}
