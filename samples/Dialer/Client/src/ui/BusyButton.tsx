import { Button, type ButtonProps } from 'react-aria-components';

/** A button whose request is under way: it keeps the focus and its name, and takes no further press. */
export function BusyButton({ busy, onPress, ...rest }: ButtonProps & { busy: boolean }) {
  return <Button {...rest} {...(busy ? { 'aria-disabled': true, 'data-busy': true } : onPress && { onPress })} />;
}
