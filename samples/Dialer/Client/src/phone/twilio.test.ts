import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lineHandlers, phoneToken } from '../testing';
import type { LineCall } from './line';
import { openTwilioLine } from './twilio';

type Listener = (told?: unknown) => void;
type GetUserMedia = (constraints: MediaStreamConstraints) => Promise<MediaStream>;

const sdk = vi.hoisted(() => ({ devices: [] as unknown[], Socket: WebSocket }));

class Emitter {
  private readonly listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  tell(event: string, told?: unknown): void {
    const listeners = this.listeners.get(event);
    if (event === 'error' && !listeners) throw new Error('nobody listens to an error');
    for (const listener of listeners ?? []) listener(told);
  }
}

class FakeDevice extends Emitter {
  static readonly State = { Registered: 'registered' };
  state = 'unregistered';
  calls: FakeCall[] = [];
  audio = { incoming: vi.fn(), disconnect: vi.fn(), setInputDevice: vi.fn(() => Promise.resolve()), unsetInputDevice: vi.fn(() => Promise.resolve()) };
  register = vi.fn(() => new Promise<void>(() => undefined));
  updateToken = vi.fn();
  destroy = vi.fn(() => this.tell('unregistered'));

  constructor(readonly token: string, readonly options: { getUserMedia: GetUserMedia; sounds: Record<string, string> }) {
    super();
    sdk.devices.push(this);
  }
}

vi.mock('@twilio/voice-sdk', () => {
  // As the vendor's: it keeps the constructor that is there when it is loaded.
  sdk.Socket = globalThis.WebSocket;
  return { Device: FakeDevice, Call: { Codec: { Opus: 'opus', PCMU: 'pcmu' } } };
});

class FakeCall extends Emitter {
  readonly parameters = { CallSid: 'CA1' };
  now = 'pending';
  mute = vi.fn();
  accept = vi.fn();
  ignore = vi.fn();
  status = () => this.now;
  getRemoteStream = () => far;

  becomes(now: string, event: string): void {
    this.now = now;
    this.tell(event);
  }
}

class FakeSocket {
  constructor(readonly url: string) {}
}

const far = {} as MediaStream;
const stream = {} as MediaStream;
const microphone = { stream, constraints: { deviceId: { ideal: 'headset' } } };
const emulated = { rtc_host: 'localhost:5081' };
const handlers = lineHandlers();
let device: FakeDevice;

async function open(changes = {}) {
  const line = await openTwilioLine(phoneToken({ provider: 'twilio', ...changes }), handlers);
  device = sdk.devices.at(-1) as FakeDevice;
  return line;
}

function ring(call: FakeCall): LineCall {
  device.tell('incoming', call);
  return handlers.call.mock.lastCall?.[0] as LineCall;
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  document.body.innerHTML = '<audio id="remote-audio"></audio>';
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Twilio’s phone', () => {
  it('finds the emulator of this machine without a certificate, and everything else as it is', async () => {
    const before = window.WebSocket;
    await open(emulated);
    expect(device.options).toMatchObject({ chunderw: 'localhost:5081', publishEvents: false });
    expect(window.WebSocket).toBe(before);
    const addressed = (address: string) => new sdk.Socket(address).url;
    expect(addressed('wss://localhost:5081/signal')).toBe('ws://localhost:5081/signal');
    for (const far of ['wss://voice-js.roaming.twilio.com/signal', 'wss://localhost.example:5081/signal']) expect(addressed(far)).toBe(far);
  });

  it('goes to its own servers unless an address is named', async () => {
    await open();
    expect(device.token).toBe('token-1');
    expect(device.options).not.toHaveProperty('chunderw');
    expect(device.options).not.toHaveProperty('publishEvents');
  });

  it('makes no sound of its own and fetches none', async () => {
    await open();
    expect(device.audio.incoming).toHaveBeenCalledExactlyOnceWith(false);
    expect(Object.keys(device.options.sounds)).toEqual(expect.arrayContaining(['incoming', 'outgoing', 'disconnect', 'dtmf0', 'dtmf9', 'dtmfs', 'dtmfh']));
  });

  it('registers once, and tells when it is there', async () => {
    const line = await open();
    line.connect();
    device.tell('registered');
    device.tell('unregistered');
    device.tell('registered');
    expect(device.register).toHaveBeenCalledOnce();
    expect(handlers.ready).toHaveBeenCalledTimes(2);
    expect(handlers.disconnected).toHaveBeenCalledOnce();
  });

  it('is given up where it does not come back', async () => {
    const line = await open();
    line.connect();
    vi.advanceTimersByTime(29_000);
    device.tell('registered');
    vi.advanceTimersByTime(60_000);
    expect(handlers.gaveUp).not.toHaveBeenCalled();
    device.tell('unregistered');
    vi.advanceTimersByTime(30_000);
    expect(handlers.gaveUp).toHaveBeenCalledOnce();
  });

  it('tells what is wrong with the token, and nothing of other errors', async () => {
    await open();
    device.tell('tokenWillExpire', device);
    expect(handlers.tokenExpiring).toHaveBeenCalledOnce();
    for (const code of [20101, 20104, 20151]) device.tell('error', { code });
    expect(handlers.refused).toHaveBeenCalledTimes(3);
    device.tell('error', { code: 31005 });
    expect(handlers.refused).toHaveBeenCalledTimes(3);
  });

  it('takes a new token, and is ready at once only where it was', async () => {
    const line = await open();
    line.renew('token-2');
    expect(handlers.ready).not.toHaveBeenCalled();
    device.state = 'registered';
    line.renew('token-3');
    expect(device.updateToken.mock.calls).toEqual([['token-2'], ['token-3']]);
    expect(handlers.ready).toHaveBeenCalledOnce();
  });

  it('leaves without refusing what rings', async () => {
    const line = await open();
    const call = new FakeCall();
    device.calls = [call];
    line.leave();
    expect(call.ignore).toHaveBeenCalledBefore(device.destroy);
    vi.advanceTimersByTime(60_000);
    expect(handlers.gaveUp).not.toHaveBeenCalled();
  });
});

describe('a call', () => {
  it('is told of at every change', async () => {
    await open();
    const call = new FakeCall();
    const here = ring(call);
    expect(here).toMatchObject({ id: 'CA1', legIds: ['CA1'], recovered: false, state: 'ringing' });
    const seen: string[] = [];
    handlers.call.mockImplementation(({ state }) => void seen.push(state));
    call.becomes('open', 'accept');
    call.becomes('reconnecting', 'reconnecting');
    call.becomes('open', 'reconnected');
    call.becomes('open', 'error');
    call.becomes('closed', 'disconnect');
    expect(seen).toEqual(['active', 'connecting', 'active', 'active', 'over']);
    expect(handlers.call.mock.calls.every(([told]) => told === here)).toBe(true);
  });

  it('whose caller gives up is over', async () => {
    await open();
    const call = new FakeCall();
    const here = ring(call);
    call.becomes('closed', 'cancel');
    expect(here.state).toBe('over');
    expect(handlers.call).toHaveBeenCalledTimes(2);
  });

  it('is answered with the microphone that is open; the next question for one goes to the browser', async () => {
    await open({ ice_servers: [{ urls: 'stun:a' }] });
    const asked = vi.fn(() => Promise.resolve({} as MediaStream));
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: asked } });
    const call = new FakeCall();
    await ring(call).answer(microphone, true);
    expect(call.mute).toHaveBeenCalledBefore(call.accept);
    expect(call.mute).toHaveBeenCalledExactlyOnceWith(true);
    expect(call.accept).toHaveBeenCalledExactlyOnceWith({ rtcConstraints: { audio: microphone.constraints }, rtcConfiguration: { iceServers: [{ urls: 'stun:a' }] } });
    expect(await device.options.getUserMedia({ audio: true })).toBe(stream);
    expect(asked).not.toHaveBeenCalled();
    expect(await device.options.getUserMedia({ audio: true })).not.toBe(stream);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('is played by the page, until it is over', async () => {
    await open();
    const call = new FakeCall();
    ring(call);
    const own = document.createElement('audio');
    const page = document.getElementById('remote-audio') as HTMLAudioElement;
    call.tell('audio', own);
    expect(own.muted).toBe(true);
    expect(page.srcObject).toBe(far);
    call.becomes('closed', 'disconnect');
    expect(page.srcObject).toBeNull();
  });

  it('takes another microphone, and gives it back when it is over', async () => {
    await open();
    const call = new FakeCall();
    await ring(call).useMicrophone('desk');
    expect(device.audio.setInputDevice).toHaveBeenCalledExactlyOnceWith('desk');
    call.becomes('closed', 'disconnect');
    expect(device.audio.unsetInputDevice).toHaveBeenCalledOnce();
  });
});
