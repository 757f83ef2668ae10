import { useCallback, useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { dialer } from '../api/dialer';
import { useSession } from '../state/desk';
import { Alert } from '../ui/Alert';
import { ImportIcon, PlusIcon } from '../ui/icons';
import { Pager } from '../ui/Pager';
import { Search } from '../ui/Search';
import { useDebounced } from '../ui/useDebounced';
import { useLoaded } from '../ui/useLoaded';
import { AddContact } from './AddContact';
import { CallNumber } from './CallNumber';
import { ContactTable } from './ContactTable';
import { ImportContacts } from './ImportContacts';

const settleMs = 250;

export function ContactsPage() {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDebounced(search.trim(), settleMs);
  const revision = useSession((session) => session.contactsRevision);
  // The revision changes nothing in the request: it asks again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const load = useCallback((signal: AbortSignal) => dialer.contacts(page, wanted, signal), [page, wanted, revision]);
  const contacts = useLoaded(load);

  const find = (text: string) => {
    setSearch(text);
    setPage(1);
  };

  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>Contacts</h1>
        <div className="actions">
          <DialogTrigger>
            <Button className="button">
              <ImportIcon />
              Import contacts
            </Button>
            <ImportContacts />
          </DialogTrigger>
          <DialogTrigger>
            <Button className="button">
              <PlusIcon />
              Add contact
            </Button>
            <AddContact />
          </DialogTrigger>
        </div>
      </div>
      <CallNumber />
      <div className="card">
        <div className="card-head">
          <Search label="Search contacts" value={search} change={find} />
          {contacts.data && <Pager of={contacts.data} what="contacts" turn={setPage} />}
        </div>
        {contacts.error && (
          <Alert>
            <p>The contacts could not be read. {contacts.error}</p>
            <Button className="button small" onPress={contacts.again}>
              Try again
            </Button>
          </Alert>
        )}
        {contacts.data ? <ContactTable contacts={contacts.data.items} search={wanted} /> : <p className="quiet empty">{contacts.loading && 'Reading the contacts…'}</p>}
      </div>
    </>
  );
}
