import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import { dialer } from '../api/dialer';
import { useSession } from '../state/desk';
import { Alert } from '../ui/Alert';
import { Pager } from '../ui/Pager';
import { Search } from '../ui/Search';
import { useDebounced } from '../ui/useDebounced';
import { useLoaded } from '../ui/useLoaded';
import { CallTable } from './CallTable';

const settleMs = 250;

export function CallsPage() {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDebounced(search.trim(), settleMs);
  const revision = useSession((session) => session.callsRevision);
  // The revision changes nothing in the request: it asks again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const load = useCallback((signal: AbortSignal) => dialer.calls(page, wanted, signal), [page, wanted, revision]);
  const calls = useLoaded(load);

  const find = (text: string) => {
    setSearch(text);
    setPage(1);
  };

  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>Calls</h1>
      </div>
      <div className="card">
        <div className="card-head">
          <Search label="Search calls" value={search} change={find} />
          {calls.data && <Pager of={calls.data} what="calls" turn={setPage} />}
        </div>
        {calls.error && (
          <Alert>
            <p>The calls could not be read. {calls.error}</p>
            <Button className="button small" onPress={calls.again}>
              Try again
            </Button>
          </Alert>
        )}
        {calls.data ? <CallTable calls={calls.data.items} search={wanted} /> : <p className="quiet empty">{calls.loading && 'Reading the calls…'}</p>}
      </div>
    </>
  );
}
