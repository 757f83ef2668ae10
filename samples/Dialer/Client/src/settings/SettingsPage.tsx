import { AgentName } from './AgentName';
import { MicrophoneChoice } from './MicrophoneChoice';
import { SpeakerChoice } from './SpeakerChoice';
import { useDevices } from './useDevices';

export function SettingsPage() {
  const devices = useDevices();
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>Settings</h1>
      </div>
      <div className="settings">
        <MicrophoneChoice devices={devices} />
        <SpeakerChoice devices={devices} />
        <AgentName />
      </div>
    </>
  );
}
