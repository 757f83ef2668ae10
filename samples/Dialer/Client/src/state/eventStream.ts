import type { CallView, Snapshot } from '../api/contract';

/** What of the browser's EventSource is used; tests give a fake. */
export interface Source {
  readyState: number;
  onopen: ((event: Event) => unknown) | null;
  onerror: ((event: Event) => unknown) | null;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface StreamHandlers {
  snapshot(snapshot: Snapshot): void;
  call(call: CallView): void;
  calls(): void;
  contacts(): void;
  connection(state: 'open' | 'lost'): void;
}

const closed = 2;
const lostAfterMs = 3_000;
const longestWaitMs = 15_000;

/**
 * The server's events. The browser resumes a broken stream by itself (Last-Event-ID), but gives up for good where the
 * server answers with an error; then the stream is opened anew, after a wait that doubles.
 */
export class EventStream {
  private source: Source | null = null;
  private attempts = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private lost: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly open: () => Source, private readonly handlers: StreamHandlers) {}

  start(): void {
    this.doubt();
    this.connect();
  }

  stop(): void {
    clearTimeout(this.retry);
    clearTimeout(this.lost);
    this.source?.close();
    this.source = null;
  }

  /** The network is back: no reason to wait any longer. */
  hurry(): void {
    if (this.retry === undefined) return;
    clearTimeout(this.retry);
    this.connect();
  }

  private connect(): void {
    this.retry = undefined;
    const source = this.open();
    this.source = source;
    source.onopen = () => this.opened();
    source.onerror = () => this.failed(source);
    source.addEventListener('snapshot', (event) => this.handlers.snapshot(JSON.parse(event.data) as Snapshot));
    source.addEventListener('call', (event) => this.handlers.call(JSON.parse(event.data) as CallView));
    source.addEventListener('calls', () => this.handlers.calls());
    source.addEventListener('contacts', () => this.handlers.contacts());
  }

  private opened(): void {
    this.attempts = 0;
    clearTimeout(this.lost);
    this.lost = undefined;
    this.handlers.connection('open');
  }

  private failed(source: Source): void {
    this.doubt();
    if (source.readyState !== closed || source !== this.source) return;
    source.close();
    const wait = Math.min(longestWaitMs, 1_000 * 2 ** this.attempts++);
    this.retry = setTimeout(() => this.connect(), wait);
  }

  /** A short gap is nobody's business. */
  private doubt(): void {
    this.lost ??= setTimeout(() => this.handlers.connection('lost'), lostAfterMs);
  }
}
