import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callView } from '../testing';
import { EventStream, type Source } from './eventStream';

class FakeSource implements Source {
  readyState = 0;
  onopen: Source['onopen'] = null;
  onerror: Source['onerror'] = null;
  readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();
  addEventListener = (type: string, listener: (event: MessageEvent<string>) => void) => void this.listeners.set(type, listener);
  close = vi.fn();

  opened() {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }

  failed(readyState: number) {
    this.readyState = readyState;
    this.onerror?.(new Event('error'));
  }

  says(type: string, data: unknown) {
    this.listeners.get(type)?.(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

const reconnecting = 0;
const closed = 2;
let sources: FakeSource[];
const handlers = { snapshot: vi.fn(), call: vi.fn(), calls: vi.fn(), contacts: vi.fn(), connection: vi.fn() };
const latest = () => sources.at(-1) ?? expect.fail('no stream was opened');

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  sources = [];
  const stream = new EventStream(() => {
    sources.push(new FakeSource());
    return latest();
  }, handlers);
  stream.start();
});
afterEach(() => vi.useRealTimers());

describe('events', () => {
  it('reach their handlers', () => {
    latest().opened();
    latest().says('call', callView());
    expect(handlers.connection).toHaveBeenCalledExactlyOnceWith('open');
    expect(handlers.call).toHaveBeenCalledExactlyOnceWith(callView());
  });
});

describe('a broken stream', () => {
  it('is nobody’s business for three seconds', () => {
    latest().opened();
    latest().failed(reconnecting);
    vi.advanceTimersByTime(2_900);
    expect(handlers.connection).not.toHaveBeenCalledWith('lost');
    vi.advanceTimersByTime(200);
    expect(handlers.connection).toHaveBeenLastCalledWith('lost');
  });

  it('is resumed by the browser, not by us', () => {
    latest().failed(reconnecting);
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
  });

  it('tells when it is back', () => {
    latest().failed(reconnecting);
    vi.advanceTimersByTime(4_000);
    latest().opened();
    vi.advanceTimersByTime(60_000);
    expect(handlers.connection.mock.calls).toEqual([['lost'], ['open']]);
  });
});

describe('a stream that the browser has given up', () => {
  it('is opened anew, after a wait that doubles', () => {
    latest().failed(closed);
    vi.advanceTimersByTime(1_000);
    expect(sources).toHaveLength(2);
    latest().failed(closed);
    vi.advanceTimersByTime(1_900);
    expect(sources).toHaveLength(2);
    vi.advanceTimersByTime(200);
    expect(sources).toHaveLength(3);
  });

  it('is opened at once when the network is back', () => {
    latest().failed(closed);
    const stream = new EventStream(() => {
      sources.push(new FakeSource());
      return latest();
    }, handlers);
    stream.start();
    latest().failed(closed);
    const before = sources.length;
    stream.hurry();
    expect(sources).toHaveLength(before + 1);
  });
});
