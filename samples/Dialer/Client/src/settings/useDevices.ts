import { useCallback, useEffect, useState } from 'react';

export interface Devices {
  microphones: MediaDeviceInfo[];
  speakers: MediaDeviceInfo[];
  /** Browsers name devices only once the microphone was allowed. */
  named: boolean;
  refresh: () => void;
}

export function useDevices(): Devices {
  const [found, setFound] = useState<MediaDeviceInfo[]>([]);
  const refresh = useCallback(() => {
    void allDevices().then(setFound);
  }, []);

  useEffect(() => {
    refresh();
    const devices = mediaDevices();
    devices?.addEventListener('devicechange', refresh);
    return () => devices?.removeEventListener('devicechange', refresh);
  }, [refresh]);

  const ofKind = (kind: MediaDeviceKind) => found.filter((device) => device.kind === kind && device.deviceId !== '' && device.deviceId !== 'default');
  return { microphones: ofKind('audioinput'), speakers: ofKind('audiooutput'), named: found.some((device) => device.label !== ''), refresh };
}

/** Absent where the page is not a secure context, whatever the type says. */
function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices;
}

async function allDevices(): Promise<MediaDeviceInfo[]> {
  return (await mediaDevices()?.enumerateDevices()) ?? [];
}
