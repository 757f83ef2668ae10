import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import type { CallView, PhoneToken } from '../api/contract';
import { callView, party, phoneToken } from '../testing';
import type { Line, LineCall, LineHandlers, LineState } from './line';
import { MicrophoneError } from './microphone';
import { Phone } from './phone';

class FakeCall implements LineCall {
  state: LineState = 'ringing';
  recovered = false;
  legIds = ['leg-agent', 'x'];
  muted = false;
  answer = vi.fn<LineCall['answer']>(() => Promise.resolve());
  useMicrophone = vi.fn<LineCall['useMicrophone']>(() => Promise.resolve());
  mute = (muted: boolean) => void (this.muted = muted);

  constructor(readonly id: string, changes: Partial<FakeCall> = {}) {
    Object.assign(this, changes);
  }
}

const stream = {} as MediaStream;
const calling = callView({ state: 'calling_agent', agent: party({ leg_id: 'leg-agent', state: 'ringing' }) });
const unannounced = callView({ state: 'calling_agent', agent: party({ state: 'dialing' }) });

let handlers: LineHandlers;
let line: { [K in keyof Line]: Mock<Line[K]> };
let phone: Phone;
const parts = {
  fetchToken: vi.fn<() => Promise<PhoneToken>>(),
  openLine: vi.fn<(token: PhoneToken, given: LineHandlers) => Promise<Line>>(),
  microphone: { constraints: { deviceId: { ideal: 'headset' } }, take: vi.fn<() => Promise<MediaStream>>() },
  status: vi.fn(),
  audio: vi.fn(),
  fault: vi.fn(),
};

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  let tokens = 0;
  line = { connect: vi.fn<Line['connect']>(), renew: vi.fn<Line['renew']>(), leave: vi.fn<Line['leave']>() };
  parts.fetchToken.mockImplementation(() => Promise.resolve(phoneToken({ access_token: `token-${++tokens}` })));
  parts.microphone.take.mockResolvedValue(stream);
  parts.openLine.mockImplementation((_, given) => {
    handlers = given;
    return Promise.resolve(line);
  });
  phone = new Phone(parts);
  phone.start();
  await vi.advanceTimersByTimeAsync(0);
  handlers.ready();
});
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

async function connected(view: CallView = callView()): Promise<FakeCall> {
  const call = new FakeCall('a');
  phone.follow(calling, null);
  handlers.call(call);
  await settle();
  call.state = 'active';
  handlers.call(call);
  phone.follow(view, null);
  return call;
}

describe('logging in', () => {
  it('tells what is going on', () => {
    expect(line.connect).toHaveBeenCalledOnce();
    expect(parts.status.mock.calls).toEqual([['connecting'], ['ready']]);
  });

  it('fetches a new token when the old one is about to end', async () => {
    handlers.tokenExpiring();
    await settle();
    expect(line.renew).toHaveBeenCalledExactlyOnceWith('token-2');
  });

  it('fetches a new token by the clock too', async () => {
    await vi.advanceTimersByTimeAsync(3_600_000 - 120_000);
    expect(line.renew).toHaveBeenCalledExactlyOnceWith('token-2');
  });

  it('waits longer after every refusal', async () => {
    handlers.refused();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(line.renew).toHaveBeenCalledTimes(1);
    handlers.refused();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(line.renew).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(line.renew).toHaveBeenCalledTimes(2);
  });

  it('tries again when there is no token to be had', async () => {
    parts.fetchToken.mockRejectedValueOnce(new Error('The server does not answer.'));
    handlers.gaveUp();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(parts.status).toHaveBeenLastCalledWith('connecting', 'The server does not answer.');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(parts.openLine).toHaveBeenCalledTimes(2);
  });

  it('leaves without hanging up, and hears nothing any more', () => {
    phone.stop();
    expect(line.leave).toHaveBeenCalledOnce();
    parts.status.mockClear();
    handlers.ready();
    expect(parts.status).not.toHaveBeenCalled();
  });
});

describe('an invite', () => {
  it('is answered with the chosen microphone once its leg is announced', async () => {
    const call = new FakeCall('a');
    phone.follow(unannounced, null);
    handlers.call(call);
    await settle();
    expect(call.answer).not.toHaveBeenCalled();
    phone.follow(calling, null);
    await settle();
    expect(call.answer).toHaveBeenCalledExactlyOnceWith({ stream, constraints: { deviceId: { ideal: 'headset' } } }, false);
  });

  it('is answered as muted as the server has it', async () => {
    const call = new FakeCall('a');
    phone.follow(callView({ agent: party({ leg_id: 'leg-agent', muted: true }) }), null);
    handlers.call(call);
    await settle();
    expect(call.answer.mock.lastCall?.[1]).toBe(true);
  });

  it('is answered once, however often it is looked at', async () => {
    const call = new FakeCall('a');
    phone.follow(calling, null);
    for (let i = 0; i < 5; i++) handlers.call(call);
    phone.follow({ ...calling }, null);
    await settle();
    expect(call.answer).toHaveBeenCalledOnce();
  });

  it('is not answered before it rings', async () => {
    const call = new FakeCall('a', { state: 'connecting' });
    phone.follow(calling, null);
    handlers.call(call);
    await settle();
    expect(call.answer).not.toHaveBeenCalled();
    call.state = 'ringing';
    handlers.call(call);
    await settle();
    expect(call.answer).toHaveBeenCalledOnce();
  });

  it('that nobody announced is left ringing', async () => {
    const call = new FakeCall('a', { legIds: ['stranger'] });
    phone.follow(calling, null);
    handlers.call(call);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(call.answer).not.toHaveBeenCalled();
  });

  it('keeps ringing where the microphone fails, and is answered when it is tried again', async () => {
    parts.microphone.take.mockRejectedValueOnce(new MicrophoneError('busy'));
    const call = new FakeCall('a');
    phone.follow(calling, null);
    handlers.call(call);
    await settle();
    expect(parts.fault).toHaveBeenLastCalledWith('busy');
    expect(call.answer).not.toHaveBeenCalled();
    phone.tryAgain();
    await settle();
    expect(call.answer).toHaveBeenCalledOnce();
    expect(parts.fault).toHaveBeenLastCalledWith(null);
  });
});

describe('during a call', () => {
  it('the microphone follows the server', async () => {
    const call = await connected();
    expect(call.muted).toBe(false);
    phone.follow(callView({ agent: party({ leg_id: 'leg-agent', muted: true }) }), null);
    expect(call.muted).toBe(true);
  });

  it('the microphone follows the agent at once, and the server again when the wish is gone', async () => {
    const call = await connected();
    phone.follow(callView(), true);
    expect(call.muted).toBe(true);
    phone.follow(callView(), null);
    expect(call.muted).toBe(false);
  });

  it('another microphone is taken at once', async () => {
    const call = await connected();
    await phone.useMicrophone('desk');
    expect(call.useMicrophone).toHaveBeenCalledExactlyOnceWith('desk');
  });

  it('the sound is told', async () => {
    const call = await connected();
    expect(parts.audio).toHaveBeenLastCalledWith('active');
    call.state = 'over';
    handlers.call(call);
    expect(parts.audio).toHaveBeenLastCalledWith('none');
  });
});

describe('a call that came back', () => {
  const recovered = () => new FakeCall('a', { state: 'connecting', recovered: true });

  it('is silent until the server has announced it, then as muted as it was', () => {
    const call = recovered();
    handlers.call(call);
    expect(call.muted).toBe(true);
    phone.follow(callView(), null);
    expect(call.muted).toBe(false);
    phone.follow(callView({ agent: party({ leg_id: 'leg-agent', muted: true }) }), null);
    expect(call.muted).toBe(true);
  });

  it('is not lost by the end of the one it replaces', async () => {
    const old = await connected();
    const call = recovered();
    handlers.call(call);
    old.state = 'over';
    handlers.call(old);
    call.state = 'active';
    handlers.call(call);
    expect(parts.audio).toHaveBeenLastCalledWith('active');
    expect(call.answer).not.toHaveBeenCalled();
  });
});
