import type { CallView, PhoneToken } from '../api/contract';
import { wordsOf } from '../api/http';
import type { Audio, PhoneStatus } from '../state/session';
import { announcedLeg, isOurs, mustBeSilent } from './legs';
import type { Line, LineCall, OpenLine } from './line';
import { faultOf, type MicrophoneFault } from './microphone';

export interface PhoneParts {
  fetchToken(): Promise<PhoneToken>;
  openLine: OpenLine;
  microphone: { readonly constraints: MediaTrackConstraints | true; take(): Promise<MediaStream> };
  status(status: PhoneStatus, trouble?: string): void;
  audio(audio: Audio): void;
  fault(fault: MicrophoneFault | null): void;
}

interface Entry {
  call: LineCall;
  stage: 'ringing' | 'answering' | 'refused' | 'up';
}

const longestWaitMs = 30_000;
const renewBeforeMs = 120_000;
/** Timers count in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

/** The agent's phone in the tab that holds it: stays logged in, answers the announced leg, keeps the microphone as the server has it. */
export class Phone {
  private line: Line | null = null;
  private running = false;
  private generation = 0;
  private attempts = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private renewal: ReturnType<typeof setTimeout> | undefined;
  private readonly entries = new Map<string, Entry>();
  private view: CallView | null = null;
  private wish: boolean | null = null;

  constructor(private readonly parts: PhoneParts) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    void this.open();
  }

  /** Leaves quietly: nothing is hung up. */
  stop(): void {
    this.running = false;
    this.close();
    this.parts.audio('none');
  }

  /** The agent's call and mute wish have changed. */
  follow(view: CallView | null, wish: boolean | null): void {
    this.view = view;
    this.wish = wish;
    this.consider();
  }

  /** The microphone had refused; perhaps it is there now. */
  tryAgain(): void {
    for (const entry of this.entries.values()) if (entry.stage === 'refused') entry.stage = 'ringing';
    this.parts.fault(null);
    this.consider();
  }

  async useMicrophone(deviceId: string): Promise<void> {
    for (const { call, stage } of this.entries.values()) if (stage === 'up') await call.useMicrophone(deviceId);
  }

  private async open(): Promise<void> {
    const generation = ++this.generation;
    const current = () => this.running && generation === this.generation;
    this.parts.status('connecting');
    try {
      const token = await this.parts.fetchToken();
      if (!current()) return;
      const line = await this.parts.openLine(token, {
        ready: () => current() && this.ready(),
        disconnected: () => current() && this.parts.status('connecting'),
        call: (call) => current() && this.changed(call),
        tokenExpiring: () => current() && void this.renew(),
        refused: () => current() && this.refused(),
        gaveUp: () => current() && this.gaveUp(),
      });
      if (!current()) {
        line.leave();
        return;
      }

      this.line = line;
      this.renewLater(token);
      line.connect();
    } catch (error) {
      if (current()) this.later(() => void this.open(), wordsOf(error));
    }
  }

  private close(): void {
    this.generation++;
    clearTimeout(this.retry);
    clearTimeout(this.renewal);
    this.line?.leave();
    this.line = null;
    this.entries.clear();
  }

  private ready(): void {
    this.attempts = 0;
    this.parts.status('ready');
  }

  private refused(): void {
    this.later(() => void this.renew(), 'The phone’s login was refused.');
  }

  private gaveUp(): void {
    this.close();
    this.later(() => void this.open(), 'The phone’s server does not answer.');
  }

  private async renew(): Promise<void> {
    const generation = this.generation;
    try {
      const token = await this.parts.fetchToken();
      if (generation !== this.generation) return;
      this.renewLater(token);
      this.line?.renew(token.access_token);
    } catch (error) {
      if (generation === this.generation) this.later(() => void this.renew(), wordsOf(error));
    }
  }

  /** The vendor's phone warns before a token ends, but not for every form of token. */
  private renewLater(token: PhoneToken): void {
    clearTimeout(this.renewal);
    const left = Date.parse(token.expires_at) - Date.now() - renewBeforeMs;
    if (left > 0) this.renewal = setTimeout(() => void this.renew(), Math.min(left, longestTimerMs));
  }

  private later(action: () => void, trouble: string): void {
    this.parts.status('connecting', trouble);
    clearTimeout(this.retry);
    this.retry = setTimeout(action, Math.min(longestWaitMs, 1_000 * 2 ** this.attempts++));
  }

  private changed(call: LineCall): void {
    if (call.state === 'over') {
      // A recovered call has the same id as the one it replaces, whose end must not remove it.
      if (this.entries.get(call.id)?.call === call) this.entries.delete(call.id);
    } else {
      const known = this.entries.get(call.id);
      if (known?.call !== call) this.arrived(call);
      else if (call.state === 'active') known.stage = 'up';
    }

    this.consider();
  }

  private arrived(call: LineCall): void {
    const stage = call.recovered || call.state === 'active' ? 'up' : 'ringing';
    this.entries.set(call.id, { call, stage });
  }

  /** Looks at every leg again: pure decisions, so looking once more never harms. */
  private consider(): void {
    const leg = announcedLeg(this.view);
    for (const entry of this.entries.values()) {
      const ours = isOurs(entry.call, leg);
      if (entry.stage === 'up') entry.call.mute(mustBeSilent(ours, this.wish, this.view));
      else if (ours && entry.stage === 'ringing' && entry.call.state === 'ringing') void this.answer(entry);
    }

    this.parts.audio(this.audioOf(leg));
  }

  private audioOf(leg: string | null): Audio {
    const ours = [...this.entries.values()].filter((entry) => isOurs(entry.call, leg));
    if (ours.some((entry) => entry.stage === 'up' && entry.call.state === 'active')) return 'active';
    return ours.length > 0 ? 'connecting' : 'none';
  }

  private async answer(entry: Entry): Promise<void> {
    entry.stage = 'answering';
    try {
      // The vendor's phone would hang up where the microphone fails; so it gets one that is open already.
      const stream = await this.parts.microphone.take();
      this.parts.fault(null);
      await entry.call.answer({ stream, constraints: this.parts.microphone.constraints }, mustBeSilent(true, this.wish, this.view));
    } catch (error) {
      entry.stage = 'refused';
      this.parts.fault(faultOf(error));
    }
  }
}
