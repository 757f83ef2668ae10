export interface TabLockHandlers {
  held(): void;
  elsewhere(): void;
  lost(): void;
}

/** After a reload the old page's lock is still held for a moment. */
const elsewhereAfterMs = 600;

/** One tab of an agent holds the phone. The others wait in line, or take it. */
export class TabLock {
  private release: (() => void) | null = null;
  private waiting: AbortController | null = null;

  constructor(private readonly name: string, private readonly handlers: TabLockHandlers) {}

  /** Waits until the tab that holds the phone gives it up or is closed. */
  wait(): void {
    const waiting = new AbortController();
    this.waiting = waiting;
    const notice = setTimeout(() => this.handlers.elsewhere(), elsewhereAfterMs);
    waiting.signal.addEventListener('abort', () => clearTimeout(notice));
    this.request({ signal: waiting.signal }, () => clearTimeout(notice));
  }

  takeOver(): void {
    this.waiting?.abort();
    this.request({ steal: true }, () => undefined);
  }

  stop(): void {
    this.waiting?.abort();
    this.release?.();
  }

  private request(options: LockOptions, granted: () => void): void {
    let held = false;
    const hold = () => {
      held = true;
      granted();
      this.handlers.held();
      return new Promise<void>((release) => (this.release = release));
    };
    navigator.locks.request(this.name, options, hold).catch(() => {
      if (!held) return;
      this.release = null;
      this.handlers.lost();
      this.wait();
    });
  }
}
