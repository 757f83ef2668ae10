import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lineHandlers, phoneToken } from '../testing';
import type { LineCall } from './line';
import { openTelnyxLine } from './telnyx';

type Listener = (told: unknown) => void;

const sdk = vi.hoisted(() => ({ clients: [] as unknown[] }));

class FakeClient {
  readonly listeners = new Map<string, Listener>();
  remoteElement: unknown = null;
  connect = vi.fn();
  serverDisconnect = vi.fn();
  login = vi.fn(({ onSuccess }: { onSuccess: () => void }) => onSuccess());

  constructor(readonly options: object) {
    sdk.clients.push(this);
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, listener);
  }

  tell(event: string, told?: unknown): void {
    this.listeners.get(event)?.(told);
  }
}

vi.mock('@telnyx/webrtc', () => ({ TelnyxRTC: FakeClient }));

class FakeCall {
  readonly id = 'a';
  readonly telnyxIDs = { telnyxCallControlId: 'v3:control', telnyxLegId: 'leg' };
  readonly options: { audio?: unknown; localStream?: unknown } = {};
  /** What was done with it, and whether it had its microphone then. */
  readonly done: string[] = [];
  setAudioInDevice = vi.fn(() => Promise.resolve());

  constructor(public state: string, readonly recoveredCallId = '') {}

  answer(): Promise<void> {
    this.note('answer');
    return Promise.resolve();
  }

  muteAudio(): void {
    this.note('mute');
  }

  unmuteAudio(): void {
    this.note('unmute');
  }

  private note(what: string): void {
    this.done.push(this.options.localStream === undefined ? what : `${what} with a microphone`);
  }
}

const microphone = { stream: {} as MediaStream, constraints: { deviceId: { ideal: 'headset' } } };
const handlers = lineHandlers();
let client: FakeClient;

async function open(changes = {}) {
  const line = await openTelnyxLine(phoneToken(changes), handlers);
  client = sdk.clients.at(-1) as FakeClient;
  return line;
}

function notify(call: FakeCall): LineCall {
  client.tell('telnyx.notification', { type: 'callUpdate', call });
  return handlers.call.mock.lastCall?.[0] as LineCall;
}

beforeEach(() => vi.clearAllMocks());

describe('Telnyx’s phone', () => {
  it('goes to its own servers unless an address is named', async () => {
    await open();
    expect(client.options).not.toHaveProperty('host');
    expect(client.options).not.toHaveProperty('iceServers');
    await open({ rtc_host: 'ws://localhost:5081/' });
    expect(client.options).toMatchObject({ host: 'ws://localhost:5081/', iceServers: [] });
    expect(client.remoteElement).toBe('remote-audio');
  });

  it('tells what it says in words of no vendor', async () => {
    await open();
    client.tell('telnyx.ready');
    client.tell('telnyx.socket.close');
    client.tell('telnyx.warning', { warning: { code: 34001 } });
    client.tell('telnyx.error', { error: { code: 46002 } });
    client.tell('telnyx.error', { error: { code: 45003 } });
    for (const handler of [handlers.ready, handlers.disconnected, handlers.tokenExpiring, handlers.refused, handlers.gaveUp]) expect(handler).toHaveBeenCalledOnce();
    client.tell('telnyx.warning', { warning: { code: 33000 } });
    client.tell('telnyx.error', { error: { code: 40001 } });
    expect(handlers.tokenExpiring).toHaveBeenCalledOnce();
    expect(handlers.refused).toHaveBeenCalledOnce();
  });

  it('takes a new token, and leaves without a bye', async () => {
    const line = await open();
    line.renew('token-2');
    expect(client.login.mock.lastCall?.[0]).toMatchObject({ creds: { login_token: 'token-2' } });
    expect(handlers.ready).toHaveBeenCalledOnce();
    line.leave();
    expect(client.serverDisconnect).toHaveBeenCalledOnce();
  });
});

describe('a call', () => {
  it('is the same however often it is told of, and another one with the same id is not', async () => {
    await open();
    const call = new FakeCall('ringing');
    expect(notify(call)).toBe(notify(call));
    expect(notify(new FakeCall('recovering', 'a'))).not.toBe(notify(call));
  });

  it.each([
    ['new', 'connecting'],
    ['ringing', 'ringing'],
    ['answering', 'connecting'],
    ['recovering', 'connecting'],
    ['active', 'active'],
    ['hangup', 'over'],
    ['destroy', 'over'],
    ['purge', 'over'],
  ])('that is %s there is %s here', async (there, here) => {
    await open();
    expect(notify(new FakeCall(there)).state).toBe(here);
  });

  it('may be announced by either id, and says whether it came back', async () => {
    await open();
    expect(notify(new FakeCall('ringing')).legIds).toEqual(['v3:control', 'leg']);
    expect(notify(new FakeCall('ringing')).recovered).toBe(false);
    expect(notify(new FakeCall('recovering', 'a')).recovered).toBe(true);
  });

  it('is answered with the microphone that is open, and as silent as it must be', async () => {
    await open();
    const call = new FakeCall('ringing');
    await notify(call).answer(microphone, true);
    expect(call.options).toEqual({ audio: microphone.constraints, localStream: microphone.stream });
    expect(call.done).toEqual(['mute with a microphone', 'answer with a microphone']);
    const other = new FakeCall('ringing');
    await notify(other).answer(microphone, false);
    expect(other.done).toEqual(['answer with a microphone']);
  });

  it('is muted and takes another microphone', async () => {
    await open();
    const call = new FakeCall('active');
    notify(call).mute(true);
    notify(call).mute(false);
    expect(call.done).toEqual(['mute', 'unmute']);
    await notify(call).useMicrophone('desk');
    expect(call.setAudioInDevice).toHaveBeenCalledExactlyOnceWith('desk');
  });
});
