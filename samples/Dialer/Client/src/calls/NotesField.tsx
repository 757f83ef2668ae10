import { Label, TextArea, TextField } from 'react-aria-components';

export const longestNotes = 4000;

export function NotesField({ notes, change, rows }: { notes: string; change: (notes: string) => void; rows: number }) {
  return (
    <TextField className="field notes" value={notes} onChange={change} maxLength={longestNotes}>
      <Label>Notes</Label>
      <TextArea rows={rows} placeholder="What was said, what comes next" />
    </TextField>
  );
}
