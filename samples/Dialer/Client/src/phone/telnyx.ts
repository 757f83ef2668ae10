import type { Call } from '@telnyx/webrtc';
import type { LineCall, LineState, OpenLine, OpenMicrophone } from './line';
import { playerId } from './player';

const states: Partial<Record<string, LineState>> = {
  ringing: 'ringing',
  active: 'active',
  hangup: 'over',
  destroy: 'over',
  purge: 'over',
  done: 'over',
};

const tokenExpiring = 34001;
const gaveUpReconnecting = 45003;
const loginRefused: readonly number[] = [46001, 46002, 46003];

/** Telnyx's phone, a quarter of a megabyte, comes only once it is needed. */
export const openTelnyxLine: OpenLine = async (token, handlers) => {
  const { TelnyxRTC } = await import('@telnyx/webrtc');
  const client = new TelnyxRTC({
    login_token: token.access_token,
    // Without an address the vendor's own is used, and then its own list of servers unless the token names some.
    ...(token.rtc_host !== null && { host: token.rtc_host }),
    ...((token.rtc_host !== null || token.ice_servers.length > 0) && { iceServers: token.ice_servers }),
    // A reload must not hang up, and a lost socket must not take the audio with it.
    hangupOnBeforeUnload: false,
    keepConnectionAliveOnSocketClose: true,
  });
  // By its id: only that survives a reload.
  client.remoteElement = playerId;

  const calls = new WeakMap<Call, LineCall>();
  const lineCall = (call: Call) => {
    const known = calls.get(call) ?? new TelnyxCall(call);
    calls.set(call, known);
    return known;
  };

  client.on('telnyx.ready', () => handlers.ready());
  client.on('telnyx.socket.close', () => handlers.disconnected());
  client.on('telnyx.notification', (notification) => {
    if (notification.type === 'callUpdate' && notification.call) handlers.call(lineCall(notification.call));
  });
  client.on('telnyx.warning', ({ warning }) => {
    if (warning.code === tokenExpiring) handlers.tokenExpiring();
  });
  client.on('telnyx.error', ({ error }) => {
    if (loginRefused.includes(error.code)) handlers.refused();
    else if (error.code === gaveUpReconnecting) handlers.gaveUp();
  });

  return {
    connect: () => void client.connect(),
    // On a socket that was ready before, the vendor's phone does not say so again.
    renew: (login_token) => void client.login({ creds: { login_token }, onSuccess: () => handlers.ready() }),
    // Unlike disconnect() this says no bye, so that another tab may take the legs over.
    leave: () => void client.serverDisconnect(),
  };
};

class TelnyxCall implements LineCall {
  constructor(private readonly call: Call) {}

  get id(): string {
    return this.call.id;
  }

  /** An invite is first `new`, which is too early for an answer. */
  get state(): LineState {
    return states[this.call.state] ?? 'connecting';
  }

  get recovered(): boolean {
    return Boolean(this.call.recoveredCallId);
  }

  get legIds(): readonly string[] {
    const { telnyxCallControlId, telnyxLegId } = this.call.telnyxIDs;
    return [telnyxCallControlId, telnyxLegId];
  }

  async answer({ stream, constraints }: OpenMicrophone, muted: boolean): Promise<void> {
    this.call.options.audio = constraints;
    this.call.options.localStream = stream;
    if (muted) this.call.muteAudio();
    await this.call.answer();
  }

  mute(muted: boolean): void {
    if (muted) this.call.muteAudio();
    else this.call.unmuteAudio();
  }

  async useMicrophone(deviceId: string): Promise<void> {
    await this.call.setAudioInDevice(deviceId);
  }
}
