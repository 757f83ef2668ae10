import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Contact } from '../api/contract';
import { readable } from '../phone/numbers';
import { outcomeWords, shortCause, when } from '../ui/words';
import { DialButton } from './DialButton';
import { VirtualPhoneLink } from './VirtualPhoneLink';

export function ContactTable({ contacts, search }: { contacts: Contact[]; search: string }) {
  return (
    <Table className="table contacts" aria-label="Contacts">
      <TableHeader>
        <Column isRowHeader>Name</Column>
        <Column>Company</Column>
        <Column>Number</Column>
        <Column>Last outcome</Column>
        <Column>
          <span className="unseen">Dial</span>
        </Column>
      </TableHeader>
      <TableBody items={contacts} renderEmptyState={() => <p className="quiet empty">{search ? `Nobody matches “${search}”.` : 'No contacts yet. Add one, or import a file.'}</p>}>
        {(contact) => (
          <Row id={contact.id} textValue={contact.name}>
            <Cell className="cell-name">{contact.name}</Cell>
            <Cell className="cell-company">{contact.company}</Cell>
            <Cell className="cell-number">
              <span className="number">{readable(contact.phone)}</span> <VirtualPhoneLink phone={contact.phone} of={contact.name} />
            </Cell>
            <Cell className="cell-outcome">
              <LastCall call={contact.last_call} />
            </Cell>
            <Cell className="cell-action">
              <DialButton number={contact.phone} name={contact.name} contactId={contact.id} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

function LastCall({ call }: { call: Contact['last_call'] }) {
  if (call === null) return <span className="quiet">Never called</span>;
  if (call.ended_at === null) return <span className="tag live">In a call</span>;
  const words = call.outcome ? outcomeWords[call.outcome] : call.cause ? shortCause(call.cause) : 'Called';
  return (
    <>
      <span className="tag" data-outcome={call.outcome}>
        {words}
      </span>{' '}
      <span className="quiet small-text">{when(call.ended_at)}</span>
    </>
  );
}
