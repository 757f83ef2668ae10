import { Button } from 'react-aria-components';
import type { ImportReport as Report } from '../api/contract';

/** What became of each row; the rows that were left out are the ones to look at. */
export function ImportReport({ report, close }: { report: Report; close: () => void }) {
  const skipped = report.rows.filter((row) => row.status === 'skipped');
  return (
    <>
      <dl className="counts" aria-label="Result of the import">
        <Count words="added" count={report.added} />
        <Count words="updated" count={report.updated} />
        <Count words="skipped" count={report.skipped} />
      </dl>
      {skipped.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard
        <div className="scroll" tabIndex={0} role="region" aria-label="Skipped rows">
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Name</th>
                <th scope="col">Number</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {skipped.map((row) => (
                <tr key={row.row}>
                  <td>{row.row}</td>
                  <td>{row.name}</td>
                  <td className="number">{row.phone}</td>
                  <td>{row.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="actions">
        <Button className="button primary" onPress={close} autoFocus>
          Done
        </Button>
      </div>
    </>
  );
}

function Count({ words, count }: { words: string; count: number }) {
  return (
    <div data-kind={words}>
      <dt>{words}</dt>
      <dd>{count}</dd>
    </div>
  );
}
