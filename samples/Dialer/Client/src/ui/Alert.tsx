import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { CloseIcon, WarningIcon } from './icons';

/** Something that went wrong, said at once to everybody. */
export function Alert({ children, dismiss, kind = 'bad' }: { children: ReactNode; dismiss?: () => void; kind?: 'bad' | 'wait' }) {
  return (
    <div className={`alert ${kind}`} role="alert">
      <WarningIcon />
      <div>{children}</div>
      {dismiss && (
        <Button className="button quiet icon-only" aria-label="Dismiss" onPress={dismiss}>
          <CloseIcon />
        </Button>
      )}
    </div>
  );
}
