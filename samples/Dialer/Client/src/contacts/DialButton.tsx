import { Button } from 'react-aria-components';
import { isLive } from '../state/session';
import { useDesk, useSession } from '../state/desk';
import { PhoneIcon } from '../ui/icons';

export function DialButton({ number, name, contactId }: { number: string; name: string; contactId?: string }) {
  const desk = useDesk();
  const live = useSession((session) => isLive(session.call));
  const dialing = useSession((session) => session.dialing);
  return (
    <Button
      className="button dial"
      aria-label={`Dial ${name}`}
      isDisabled={live || (dialing !== null && dialing !== number)}
      isPending={dialing === number}
      onPress={() => void desk.dial(number, contactId)}
    >
      <PhoneIcon />
      Dial
    </Button>
  );
}
