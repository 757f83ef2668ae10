import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { CloseIcon } from './icons';

/** A dialog with a title; it goes by Escape and by its button, and focus returns to where it came from. */
export function Popup({ title, wide = false, children }: { title: string; wide?: boolean; children: (close: () => void) => ReactNode }) {
  return (
    <ModalOverlay className="overlay" isDismissable={false}>
      <Modal className={wide ? 'popup wide' : 'popup'}>
        <Dialog className="popup-content">
          {({ close }) => (
            <>
              <header>
                <Heading slot="title">{title}</Heading>
                <Button className="button quiet icon-only" aria-label="Close" onPress={close}>
                  <CloseIcon />
                </Button>
              </header>
              {children(close)}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
