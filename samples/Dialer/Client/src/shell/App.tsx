import { useEffect, useRef } from 'react';
import { CallBar } from '../calls/CallBar';
import { CallsPage } from '../calls/CallsPage';
import { ContactsPage } from '../contacts/ContactsPage';
import { SettingsPage } from '../settings/SettingsPage';
import { useSession } from '../state/desk';
import { announcement } from '../ui/words';
import { Bridge } from './Bridge';
import { Header } from './Header';
import { Notices } from './Notices';
import { routes, usePath, type Path } from './route';

const pages = { '/': ContactsPage, '/calls': CallsPage, '/settings': SettingsPage } satisfies Record<Path, unknown>;

export function App() {
  const path = usePath();
  const call = useSession((session) => session.call);
  const setup = useSession((session) => session.setup);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  const Page = pages[path];

  useEffect(() => {
    document.title = `${routes[path]} · ColdCall Dialer`;
    // On a change of page focus goes to its title, as after a load.
    if (shown.current !== path) main.current?.querySelector('h1')?.focus();
    shown.current = path;
  }, [path]);

  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Header path={path} />
      <div className="dock">
        {call && <CallBar key={call.id} call={call} />}
        <Notices />
      </div>
      <main id="main" ref={main} tabIndex={-1}>
        <Page />
      </main>
      <p className="unseen" role="status" aria-label="Call state">
        {announcement(call)}
      </p>
      {setup?.bridge_url && <Bridge address={setup.bridge_url} />}
    </>
  );
}
