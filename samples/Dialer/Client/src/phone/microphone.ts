export type MicrophoneFault = 'denied' | 'blocked_by_system' | 'absent' | 'busy' | 'unsupported' | 'unknown';

export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';

  constructor(readonly fault: MicrophoneFault) {
    super(shortWords[fault]);
  }
}

const shortWords: Record<MicrophoneFault, string> = {
  denied: 'The microphone is blocked for this page.',
  blocked_by_system: 'The computer does not let this browser use the microphone.',
  absent: 'No microphone was found.',
  busy: 'The microphone is in use by another program.',
  unsupported: 'This browser cannot use a microphone here.',
  unknown: 'The microphone could not be started.',
};

export function faultOf(error: unknown): MicrophoneFault {
  if (error instanceof MicrophoneError) return error.fault;
  const { name = '', message = '' } = error instanceof Error || error instanceof DOMException ? error : {};
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return /system/i.test(message) ? 'blocked_by_system' : 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    case 'NotSupportedError':
      return 'unsupported';
    default:
      return 'unknown';
  }
}

export function faultWords(fault: MicrophoneFault): string {
  return shortWords[fault];
}

/** What the agent can do about it, in the words of the browser at hand. */
export function remedyFor(fault: MicrophoneFault, userAgent: string): string {
  switch (fault) {
    case 'denied':
      return allowWords(userAgent);
    case 'blocked_by_system':
      return 'Allow it for this browser in the privacy settings of the operating system.';
    case 'absent':
      return 'Plug in a headset or switch the microphone on.';
    case 'busy':
      return 'Close the other program (a meeting, for instance), or choose another microphone in Settings.';
    case 'unsupported':
      return 'Open the Dialer on localhost or https, in a current version of Chrome, Edge, Firefox or Safari.';
    case 'unknown':
      return 'Unplug it and plug it in again, or choose another microphone in Settings.';
  }
}

function allowWords(userAgent: string): string {
  if (/Firefox\//.test(userAgent)) return 'Click the crossed-out microphone in the address bar and remove the block.';
  if (/Chrome\/|Edg\//.test(userAgent)) return 'Click the icon to the left of the address and switch Microphone on.';
  if (/Safari\//.test(userAgent)) return 'In the menu Safari, choose Settings for this website and set Microphone to Allow.';
  return 'Allow the microphone in the browser’s settings for this site.';
}

/**
 * Opens the microphone. What Dial has opened is kept until the call is answered, so that nobody is asked for permission twice
 * and a fault shows before anything rings.
 */
export class Microphone {
  private primed: MediaStream | null = null;

  constructor(private readonly deviceId: () => string | null) {}

  /** Where the chosen device is gone the browser's own choice takes its place. */
  get constraints(): MediaTrackConstraints | true {
    const id = this.deviceId();
    return id === null ? true : { deviceId: { ideal: id } };
  }

  async prime(): Promise<void> {
    if (this.primed?.getAudioTracks().some((track) => track.readyState === 'live')) return;
    this.primed = await this.open();
  }

  /** The stream now belongs to the caller. */
  async take(): Promise<MediaStream> {
    await this.prime();
    const stream = this.primed;
    this.primed = null;
    return stream ?? this.open();
  }

  release(): void {
    stopStream(this.primed);
    this.primed = null;
  }

  async open(): Promise<MediaStream> {
    // Absent where the page is not a secure context, whatever the type says.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) throw new MicrophoneError('unsupported');
    try {
      return await devices.getUserMedia({ audio: this.constraints });
    } catch (error) {
      throw new MicrophoneError(faultOf(error));
    }
  }
}

export function stopStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Calls back whenever the browser's permission is, or becomes, known; some browsers never tell. */
export async function watchPermission(changed: (state: PermissionState) => void): Promise<void> {
  try {
    const status = await navigator.permissions.query({ name: 'microphone' });
    changed(status.state);
    status.addEventListener('change', () => changed(status.state));
  } catch {
    // Then the next dial tells.
  }
}
