import type { PhoneToken } from '../api/contract';

/** How a call stands, in words of no vendor: one that rings can be answered, one that is connecting cannot, not yet or not any more. */
export type LineState = 'ringing' | 'connecting' | 'active' | 'over';

/** A microphone that is open already, and what was asked of it. */
export interface OpenMicrophone {
  readonly stream: MediaStream;
  readonly constraints: MediaTrackConstraints | true;
}

/** A call at the vendor's phone: what of it is used. The same object for as long as it is the same call there. */
export interface LineCall {
  readonly id: string;
  readonly state: LineState;
  /** Whether it was there before this page; then it answers itself. */
  readonly recovered: boolean;
  /** The ids by which the server may announce it. */
  readonly legIds: readonly string[];
  /** Takes the microphone over. */
  answer(microphone: OpenMicrophone, muted: boolean): Promise<void>;
  mute(muted: boolean): void;
  useMicrophone(deviceId: string): Promise<void>;
}

/** The vendor's phone, for one agent. */
export interface Line {
  connect(): void;
  /** A new token on the same connection; calls go on. */
  renew(token: string): void;
  /** Goes without refusing what rings: it may be meant for another tab. */
  leave(): void;
}

export interface LineHandlers {
  ready(): void;
  disconnected(): void;
  /** A call came or has changed. */
  call(call: LineCall): void;
  tokenExpiring(): void;
  /** The token was refused; a new one may help. */
  refused(): void;
  /** The vendor's phone will not connect any more by itself. */
  gaveUp(): void;
}

export type OpenLine = (token: PhoneToken, handlers: LineHandlers) => Promise<Line>;
