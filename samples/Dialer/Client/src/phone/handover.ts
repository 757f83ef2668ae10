/**
 * Telnyx's phone remembers its session for the tab, so that a reload finds its call again. A tab that takes the phone over
 * needs the same memory, or a call under way would be lost with the tab that had it. Twilio's remembers nothing: its call ends there.
 */
const sessionKeys = ['telnyx-voice-sdk-id', 'telnyx-voice-sdk-session-id'] as const;
const storedAtKey = 'telnyx-voice-sdk-session-id-stored-at';

const patienceMs = 500;

type Session = Partial<Record<(typeof sessionKeys)[number], string>>;

/** Passes the phone's session from the tab that loses the phone to the one that takes it. */
export class Handover {
  private readonly channel: BroadcastChannel;

  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
  }

  /** To be called before the phone is stopped, which forgets the session. */
  give(): void {
    const session: Session = {};
    for (const key of sessionKeys) {
      const value = sessionStorage.getItem(key);
      if (value !== null) session[key] = value;
    }
    this.channel.postMessage(session);
  }

  /** Waits for the other tab, but not for long: it may have no session, or be gone. */
  take(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, patienceMs);
      this.channel.onmessage = ({ data }: MessageEvent<Session>) => {
        this.channel.onmessage = null;
        clearTimeout(timer);
        remember(data);
        done();
      };
    });
  }
}

function remember(session: Session): void {
  for (const key of sessionKeys) {
    const value = session[key];
    if (value !== undefined) sessionStorage.setItem(key, value);
  }
  // The vendor's phone uses a session only while it is fresh.
  sessionStorage.setItem(storedAtKey, String(Date.now()));
}
