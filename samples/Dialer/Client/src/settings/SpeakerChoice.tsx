import { useState } from 'react';
import { preference } from '../state/preferences';
import { useDesk } from '../state/desk';
import { DeviceSelect } from './DeviceSelect';
import type { Devices } from './useDevices';

const supported = 'setSinkId' in HTMLMediaElement.prototype;

export function SpeakerChoice({ devices }: { devices: Devices }) {
  const desk = useDesk();
  const [chosen, setChosen] = useState(() => preference('speaker'));
  const choose = (deviceId: string | null) => {
    setChosen(deviceId);
    desk.useSpeaker(deviceId);
  };

  return (
    <section className="card" aria-labelledby="speaker-title">
      <h2 id="speaker-title">Speaker</h2>
      {supported ? (
        <DeviceSelect label="Speaker" devices={devices.speakers} chosen={chosen} choose={choose} />
      ) : (
        <p className="quiet">This browser plays calls where the computer plays everything else.</p>
      )}
    </section>
  );
}
