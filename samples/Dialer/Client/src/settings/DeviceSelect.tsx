import { useId } from 'react';

interface Props {
  label: string;
  devices: MediaDeviceInfo[];
  chosen: string | null;
  choose: (deviceId: string | null) => void;
}

/** A native select: it works everywhere, with every aid. */
export function DeviceSelect({ label, devices, chosen, choose }: Props) {
  const id = useId();
  const known = devices.some((device) => device.deviceId === chosen);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => choose(event.target.value || null)}>
        <option value="">The computer’s default</option>
        {devices.map((device, index) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label || `${label} ${index + 1}`}
          </option>
        ))}
        {chosen !== null && !known && <option value={chosen}>The one you chose (not connected)</option>}
      </select>
    </div>
  );
}
