import { isLive } from '../state/session';
import { useDesk, useSession } from '../state/desk';
import { BusyButton } from '../ui/BusyButton';
import { PhoneIcon } from '../ui/icons';

export function DialButton({ number, name, contactId }: { number: string; name: string; contactId?: string }) {
  const desk = useDesk();
  const live = useSession((session) => isLive(session.call));
  const dialing = useSession((session) => session.dialing);
  return (
    <BusyButton
      className="button dial"
      aria-label={`Dial ${name}`}
      isDisabled={live || (dialing !== null && dialing !== number)}
      busy={dialing === number}
      onPress={() => void desk.dial(number, contactId)}
    >
      <PhoneIcon />
      Dial
    </BusyButton>
  );
}
