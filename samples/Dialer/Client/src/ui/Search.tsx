import { Button, Input, SearchField } from 'react-aria-components';
import { CloseIcon, SearchIcon } from './icons';

export function Search({ label, value, change }: { label: string; value: string; change: (text: string) => void }) {
  return (
    <SearchField className="search" aria-label={label} value={value} onChange={change}>
      <SearchIcon />
      <Input placeholder={label} />
      <Button className="clear" aria-label="Clear search">
        <CloseIcon />
      </Button>
    </SearchField>
  );
}
