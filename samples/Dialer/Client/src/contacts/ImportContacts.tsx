import { useState } from 'react';
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import type { ImportReport as Report } from '../api/contract';
import { dialer } from '../api/dialer';
import { wordsOf } from '../api/http';
import { useDesk } from '../state/desk';
import { Alert } from '../ui/Alert';
import { BusyButton } from '../ui/BusyButton';
import { Popup } from '../ui/Popup';
import { base64Of, largestFile } from './file';
import { ImportReport } from './ImportReport';

export function ImportContacts() {
  return (
    <Popup title="Import contacts" wide>
      {(close) => <ImportForm close={close} />}
    </Popup>
  );
}

function ImportForm({ close }: { close: () => void }) {
  const desk = useDesk();
  const [file, setFile] = useState<File | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [sending, setSending] = useState(false);

  const choose = (chosen: File | null | undefined) => {
    if (!chosen) return;
    const tooLarge = chosen.size > largestFile;
    setTrouble(tooLarge ? `${chosen.name} is larger than 5 MB. Split it and import the parts.` : null);
    setFile(tooLarge ? null : chosen);
  };
  const send = async (chosen: File) => {
    setSending(true);
    setTrouble(null);
    try {
      setReport(await dialer.importContacts(chosen.name, await base64Of(chosen)));
      desk.store.dispatch({ type: 'contacts' });
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setSending(false);
    }
  };

  if (report) return <ImportReport report={report} close={close} />;
  return (
    <>
      <p className="quiet">A CSV file with a header row. It needs a column with the phone number; name, company and note are taken if they are there.</p>
      <DropZone
        className="drop"
        onDrop={(event) => {
          const item = event.items.find((dropped) => dropped.kind === 'file');
          if (item) void item.getFile().then(choose);
        }}
      >
        <Text slot="label">{file ? `${file.name} (${sizeOf(file)})` : 'Drop a file here, or'}</Text>
        <FileTrigger acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']} onSelect={(files) => choose(files?.[0])}>
          <Button className="button">{file ? 'Choose another file' : 'Choose a file'}</Button>
        </FileTrigger>
      </DropZone>
      {trouble && <Alert>{trouble}</Alert>}
      <div className="actions">
        <Button className="button" onPress={close}>
          Cancel
        </Button>
        <BusyButton className="button primary" isDisabled={file === null} busy={sending} onPress={() => file && void send(file)}>
          {sending ? 'Importing…' : 'Import'}
        </BusyButton>
      </div>
    </>
  );
}

function sizeOf(file: File): string {
  return file.size < 1024 * 1024 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1024 / 1024).toFixed(1)} MB`;
}
