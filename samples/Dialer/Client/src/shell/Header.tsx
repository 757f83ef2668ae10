import { Button } from 'react-aria-components';
import { useDesk, useSession } from '../state/desk';
import { faultWords } from '../phone/microphone';
import type { SessionState } from '../state/session';
import { PersonIcon, PhoneIcon } from '../ui/icons';
import { addressOf, navigate, routes, type Path } from './route';

const paths = Object.keys(routes) as Path[];

export function Header({ path }: { path: Path }) {
  const desk = useDesk();
  return (
    <header className="top">
      <p className="brand">
        <span className="mark">
          <PhoneIcon />
        </span>
        ColdCall
      </p>
      <nav aria-label="Main">
        {paths.map((to) => (
          <a key={to} href={addressOf(to)} aria-current={to === path ? 'page' : undefined} onClick={(event) => follow(event, to)}>
            {routes[to]}
          </a>
        ))}
      </nav>
      <PhoneState />
      <p className="agent">
        <PersonIcon />
        <span className="unseen">Agent </span>
        {desk.agent}
      </p>
    </header>
  );
}

/** A plain click stays on the page; a click that asks for a new tab gets one. */
function follow(event: React.MouseEvent, to: Path): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  navigate(to);
}

function PhoneState() {
  const desk = useDesk();
  const phone = useSession((session) => session.phone);
  const microphone = useSession((session) => session.microphone);
  const { words, tone } = describe(phone, microphone);
  return (
    <div className="phone-state">
      <p className="pill" data-tone={tone} role="status" aria-label="Phone">
        {words}
      </p>
      {phone === 'elsewhere' && (
        <Button className="button small" onPress={() => desk.takeOver()}>
          Take over
        </Button>
      )}
    </div>
  );
}

function describe(phone: SessionState['phone'], microphone: SessionState['microphone']): { words: string; tone: 'live' | 'wait' | 'bad' } {
  if (phone === 'elsewhere') return { words: 'Another tab holds the phone', tone: 'wait' };
  if (microphone !== null) return { words: faultWords(microphone), tone: 'bad' };
  return phone === 'ready' ? { words: 'Ready', tone: 'live' } : { words: 'Connecting…', tone: 'wait' };
}
