import { Button, Cell, Column, DialogTrigger, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { CallView } from '../api/contract';
import { readable } from '../phone/numbers';
import { isLive } from '../state/session';
import { EditIcon } from '../ui/icons';
import { clock, failed, nameOf, outcomeWords, stateWords, when } from '../ui/words';
import { EditOutcome } from './EditOutcome';

export function CallTable({ calls, search }: { calls: CallView[]; search: string }) {
  return (
    <Table className="table log" aria-label="Calls">
      <TableHeader>
        <Column isRowHeader>Contact</Column>
        <Column>Number</Column>
        <Column>Time</Column>
        <Column>Duration</Column>
        <Column>Outcome</Column>
        <Column>Notes</Column>
        <Column>
          <span className="unseen">Edit</span>
        </Column>
      </TableHeader>
      <TableBody items={calls} renderEmptyState={() => <p className="quiet empty">{search ? `No call matches “${search}”.` : 'No calls yet.'}</p>}>
        {(call) => (
          <Row id={call.id} textValue={nameOf(call)}>
            <Cell className="cell-name">
              {call.contact?.name ?? 'Unknown'}
              {call.contact?.company && <span className="quiet second-line">{call.contact.company}</span>}
            </Cell>
            <Cell className="cell-number number">{readable(call.to_phone)}</Cell>
            <Cell className="cell-time">{when(call.created_at)}</Cell>
            <Cell className="cell-duration number">{call.duration === null ? <span className="quiet">–</span> : clock(call.duration)}</Cell>
            <Cell className="cell-outcome">
              <Result call={call} />
            </Cell>
            <Cell className="cell-notes">{call.notes}</Cell>
            <Cell className="cell-action">
              {!isLive(call) && (
                <DialogTrigger>
                  <Button className="button quiet icon-only" aria-label={`Edit outcome of ${nameOf(call)}, ${when(call.created_at)}`}>
                    <EditIcon />
                  </Button>
                  <EditOutcome call={call} />
                </DialogTrigger>
              )}
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

function Result({ call }: { call: CallView }) {
  if (isLive(call)) return <span className="tag live">{stateWords(call)}</span>;
  return (
    <>
      {call.outcome ? (
        <span className="tag" data-outcome={call.outcome}>
          {outcomeWords[call.outcome]}
        </span>
      ) : (
        <span className="quiet">No outcome</span>
      )}
      {call.cause_text && <span className={failed(call) ? 'second-line bad' : 'second-line quiet'}>{call.cause_text}</span>}
    </>
  );
}
