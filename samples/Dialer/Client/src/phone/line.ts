import type { PhoneToken } from '../api/contract';

/** A call as the vendor's phone has it: what of it is used. */
export interface LineCall {
  readonly id: string;
  readonly state: string;
  readonly recoveredCallId?: string;
  readonly telnyxIDs: { telnyxCallControlId?: string; telnyxLegId?: string };
  readonly options: { audio?: boolean | MediaTrackConstraints; localStream?: MediaStream };
  answer(): Promise<void>;
  muteAudio(): void;
  unmuteAudio(): void;
  setAudioInDevice(deviceId: string): Promise<void>;
}

/** The vendor's phone, logged in for one agent. */
export interface Line {
  connect(): void;
  /** A new token on the same connection; calls go on. */
  login(token: string): void;
  /** Goes without hanging up: the legs may be taken over by another tab. */
  leave(): void;
}

export interface LineHandlers {
  ready(): void;
  disconnected(): void;
  call(call: LineCall): void;
  warning(code: number): void;
  error(code: number): void;
}

export type OpenLine = (token: PhoneToken, handlers: LineHandlers) => Promise<Line>;

/** Codes of the vendor's phone that mean something here. */
export const lineCodes = {
  tokenExpiring: 34001,
  gaveUpReconnecting: 45003,
  loginRefused: [46001, 46002, 46003] as readonly number[],
} as const;
