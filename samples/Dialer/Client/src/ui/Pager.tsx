import { Button } from 'react-aria-components';
import type { Page } from '../api/contract';
import { LeftIcon, RightIcon } from './icons';

export function Pager({ of, what, turn }: { of: Page<unknown>; what: string; turn: (page: number) => void }) {
  const first = (of.page - 1) * of.page_size + 1;
  const last = first + of.items.length - 1;
  if (of.items.length === 0) return null;
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <p>
        {first}–{last} of {of.total}
      </p>
      <Button className="button icon-only" aria-label="Previous page" isDisabled={of.page <= 1} onPress={() => turn(of.page - 1)}>
        <LeftIcon />
      </Button>
      <Button className="button icon-only" aria-label="Next page" isDisabled={last >= of.total} onPress={() => turn(of.page + 1)}>
        <RightIcon />
      </Button>
    </nav>
  );
}
