import { isVirtual, virtualPhone } from '../phone/numbers';
import { useSession } from '../state/desk';
import { OpenIcon } from '../ui/icons';

/** With the emulator some numbers ring on a page that a person opens: this opens it. */
export function VirtualPhoneLink({ phone, of }: { phone: string; of: string }) {
  const address = useSession((session) => session.setup?.virtual_phone_url);
  if (!address || !isVirtual(phone)) return null;
  return (
    <a className="virtual" href={virtualPhone(address, phone)} target="_blank" rel="noopener">
      <span>
        Open a virtual phone<span className="unseen"> for {of} (in a new tab)</span>
      </span>
      <OpenIcon />
    </a>
  );
}
