import type { Call, Device } from '@twilio/voice-sdk';
import type { PhoneToken } from '../api/contract';
import type { LineCall, LineState, OpenLine, OpenMicrophone } from './line';
import { player } from './player';
import silence from './silence.wav';

const states: Partial<Record<string, LineState>> = { pending: 'ringing', open: 'active', closed: 'over' };

/** What may change how a call stands; an `error` that nobody listens to would be thrown. */
const changes = ['accept', 'reconnecting', 'reconnected', 'cancel', 'disconnect', 'error'] as const;

/** A token that is not valid, has expired, or is of another account or key. */
const refusals: readonly number[] = [20101, 20104, 20151, 31202, 31203, 31204, 31205, 31207];

/** Without them the vendor's phone fetches its own from the vendor, and waits 2 seconds for the ringing before it tells of a call. */
const sounds = Object.fromEntries(
  ['incoming', 'outgoing', 'disconnect', ...Array.from('0123456789sh', (key) => `dtmf${key}`)].map((name) => [name, silence]),
);

/** How long the signalling may be away, at the start and in a call. With an expired token the vendor's phone would wait for ever. */
const patienceMs = 30_000;

/** Twilio's phone, a quarter of a megabyte, comes only once it is needed. */
export const openTwilioLine: OpenLine = async (token, handlers) => {
  const { Call, Device } = await load(token);
  let handed: MediaStream | null = null;
  const device = new Device(token.access_token, {
    ...emulated(token),
    // A reload hangs up, whatever anybody does: so the browser asks first.
    closeProtection: true,
    codecPreferences: [Call.Codec.Opus, Call.Codec.PCMU],
    enableImprovedSignalingErrorPrecision: true,
    maxCallSignalingTimeoutMs: patienceMs,
    sounds,
    getUserMedia: (constraints: MediaStreamConstraints) => {
      const stream = handed;
      handed = null;
      return stream === null ? navigator.mediaDevices.getUserMedia(constraints) : Promise.resolve(stream);
    },
  });
  device.audio?.incoming(false);
  device.audio?.disconnect(false);

  let patience: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(patience);
    patience = setTimeout(() => handlers.gaveUp(), patienceMs);
  };

  device.on('registered', () => {
    clearTimeout(patience);
    handlers.ready();
  });
  // It comes back by itself; to register again would be once too often.
  device.on('unregistered', () => {
    wait();
    handlers.disconnected();
  });
  device.on('tokenWillExpire', () => handlers.tokenExpiring());
  device.on('error', ({ code }: { code: number }) => {
    if (refusals.includes(code)) handlers.refused();
  });
  device.on('incoming', (call: Call) => {
    const incoming = new TwilioCall(call, device, token.ice_servers, (stream) => (handed = stream));
    for (const change of changes) call.on(change, () => handlers.call(incoming));
    handlers.call(incoming);
  });

  return {
    connect: () => {
      wait();
      // What keeps it from registering is told by the events.
      device.register().catch(() => undefined);
    },
    renew: (accessToken) => {
      device.updateToken(accessToken);
      // Whoever is registered stays so, and nothing tells of it but that no refusal comes.
      if (device.state === Device.State.Registered) handlers.ready();
    },
    leave: () => {
      for (const call of [...device.calls]) call.ignore();
      device.destroy();
      clearTimeout(patience);
    },
  };
};

/** The emulator is addressed as only this machine's is: the vendor's options for it are not for the public. */
function emulated({ rtc_host }: PhoneToken): object {
  return rtc_host === null ? {} : { chunderw: rtc_host, publishEvents: false };
}

/** The vendor's phone speaks wss: only, and takes the WebSocket that it finds when it is loaded; the emulator, on this machine, speaks ws:. */
async function load({ rtc_host }: PhoneToken): Promise<typeof import('@twilio/voice-sdk')> {
  if (rtc_host === null) return import('@twilio/voice-sdk');
  const native = window.WebSocket;
  window.WebSocket = class extends native {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(String(address).replace(/^wss:(?=\/\/localhost:)/, 'ws:'), protocols);
    }
  };
  try {
    return await import('@twilio/voice-sdk');
  } finally {
    window.WebSocket = native;
  }
}

class TwilioCall implements LineCall {
  readonly recovered = false;

  constructor(
    private readonly call: Call,
    private readonly device: Device,
    private readonly iceServers: RTCIceServer[],
    private readonly hand: (stream: MediaStream) => void,
  ) {
    call.on('audio', (own: HTMLAudioElement) => this.play(own));
    call.on('disconnect', () => this.release());
  }

  get id(): string {
    return this.call.parameters['CallSid'] ?? '';
  }

  get state(): LineState {
    return states[this.call.status()] ?? 'connecting';
  }

  get legIds(): readonly string[] {
    return [this.id];
  }

  answer({ stream, constraints }: OpenMicrophone, muted: boolean): Promise<void> {
    this.hand(stream);
    this.call.mute(muted);
    this.call.accept({ rtcConstraints: { audio: constraints }, ...(this.iceServers.length > 0 && { rtcConfiguration: { iceServers: this.iceServers } }) });
    return Promise.resolve();
  }

  mute(muted: boolean): void {
    this.call.mute(muted);
  }

  async useMicrophone(deviceId: string): Promise<void> {
    await this.device.audio?.setInputDevice(deviceId);
  }

  /** The page's player takes the place of the vendor's, so that the chosen speaker holds for both vendors alike. */
  private play(own: HTMLAudioElement): void {
    own.muted = true;
    player().srcObject = this.call.getRemoteStream() ?? null;
  }

  /** A microphone that was changed during the call would stay open. */
  private release(): void {
    player().srcObject = null;
    void this.device.audio?.unsetInputDevice().catch(() => undefined);
  }
}
