import { useState } from 'react';
import { Button } from 'react-aria-components';
import { MicrophoneError, faultWords, remedyFor, stopStream, type MicrophoneFault } from '../phone/microphone';
import { preference } from '../state/preferences';
import { useDesk } from '../state/desk';
import { Alert } from '../ui/Alert';
import { MicrophoneIcon } from '../ui/icons';
import { DeviceSelect } from './DeviceSelect';
import { LevelMeter } from './LevelMeter';
import type { Devices } from './useDevices';

export function MicrophoneChoice({ devices }: { devices: Devices }) {
  const desk = useDesk();
  const [chosen, setChosen] = useState(() => preference('microphone'));
  const [testing, setTesting] = useState(false);
  const [fault, setFault] = useState<MicrophoneFault | null>(null);

  const attempt = async (action: () => Promise<void>) => {
    setFault(null);
    try {
      await action();
    } catch (error) {
      setFault(error instanceof MicrophoneError ? error.fault : 'unknown');
    }
  };
  const choose = (deviceId: string | null) => {
    setChosen(deviceId);
    void attempt(() => desk.useMicrophone(deviceId));
  };
  const allow = () =>
    attempt(async () => {
      stopStream(await desk.openMicrophone());
      devices.refresh();
    });
  const failed = (what: MicrophoneFault) => {
    setTesting(false);
    setFault(what);
  };

  return (
    <section className="card" aria-labelledby="microphone-title">
      <h2 id="microphone-title">Microphone</h2>
      {!devices.named && (
        <div className="help">
          <p>Browsers list microphones by name once you have allowed this page to use one.</p>
          <Button className="button" onPress={() => void allow()}>
            <MicrophoneIcon />
            Allow the microphone
          </Button>
        </div>
      )}
      {fault && (
        <Alert>
          <strong>{faultWords(fault)}</strong> {remedyFor(fault, navigator.userAgent)}
        </Alert>
      )}
      <DeviceSelect label="Microphone" devices={devices.microphones} chosen={chosen} choose={choose} />
      <div className="level-row">
        <Button className="button" aria-pressed={testing} onPress={() => setTesting(!testing)}>
          {testing ? 'Stop the test' : 'Test the microphone'}
        </Button>
        {testing ? <LevelMeter key={chosen} failed={failed} opened={devices.refresh} /> : <p className="quiet">Shows how loud you are. Nothing is recorded.</p>}
      </div>
    </section>
  );
}
