import type { CallView, PhoneSetup, Snapshot } from '../api/contract';
import type { MicrophoneFault } from '../phone/microphone';

export type PhoneStatus = 'starting' | 'connecting' | 'ready' | 'elsewhere';
export type Audio = 'none' | 'connecting' | 'active';

export interface SessionState {
  setup: PhoneSetup | null;
  /** Whether the server's events arrive. */
  connection: 'connecting' | 'open' | 'lost';
  /** The agent's call: live, or ended and waiting for its outcome. */
  call: CallView | null;
  /** Calls whose outcome the agent skipped: an ended one of these is not shown again. */
  skipped: readonly string[];
  /** What the agent asked for and the server has not confirmed yet. */
  muteWish: boolean | null;
  /** Server's clock minus ours, in milliseconds; null until the server has told its time. */
  clockOffset: number | null;
  contactsRevision: number;
  callsRevision: number;
  phone: PhoneStatus;
  /** Why the phone is not ready, where that is known. */
  phoneTrouble: string | null;
  audio: Audio;
  microphone: MicrophoneFault | null;
  /** The number that is being dialed, from the press until the server has answered. */
  dialing: string | null;
  /** Whether the browser is asking for the microphone. */
  asking: boolean;
  notice: string | null;
}

export type SessionAction =
  | { type: 'setup'; setup: PhoneSetup }
  | { type: 'connection'; connection: SessionState['connection'] }
  | { type: 'snapshot'; snapshot: Snapshot; now: number }
  | { type: 'call'; call: CallView; now: number }
  | { type: 'contacts' }
  | { type: 'calls' }
  | { type: 'skip'; id: string }
  | { type: 'wish'; muted: boolean | null }
  | { type: 'phone'; status: PhoneStatus; trouble?: string }
  | { type: 'audio'; audio: Audio }
  | { type: 'microphone'; fault: MicrophoneFault | null }
  | { type: 'dialing'; number: string | null }
  | { type: 'asking'; asking: boolean }
  | { type: 'notice'; words: string | null };

export function initialSession(skipped: readonly string[]): SessionState {
  return {
    setup: null,
    connection: 'connecting',
    call: null,
    skipped,
    muteWish: null,
    clockOffset: null,
    contactsRevision: 0,
    callsRevision: 0,
    phone: 'starting',
    phoneTrouble: null,
    audio: 'none',
    microphone: null,
    dialing: null,
    asking: false,
    notice: null,
  };
}

export function isLive(call: CallView | null): boolean {
  return call !== null && call.state !== 'ended';
}

export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'setup':
      return { ...state, setup: action.setup };
    case 'connection':
      return state.connection === action.connection ? state : { ...state, connection: action.connection };
    case 'snapshot':
      return withSnapshot(state, action.snapshot, action.now);
    case 'call':
      return withCall({ ...state, clockOffset: nearest(state.clockOffset, offset(action.call.server_time, action.now)) }, action.call);
    case 'contacts':
      return { ...state, contactsRevision: state.contactsRevision + 1 };
    case 'calls':
      return { ...state, callsRevision: state.callsRevision + 1 };
    case 'skip':
      return { ...state, skipped: [...state.skipped, action.id], call: state.call?.id === action.id ? null : state.call };
    case 'wish':
      return { ...state, muteWish: action.muted };
    case 'phone':
      return { ...state, phone: action.status, phoneTrouble: action.trouble ?? null };
    case 'audio':
      return state.audio === action.audio ? state : { ...state, audio: action.audio };
    case 'microphone':
      return state.microphone === action.fault ? state : { ...state, microphone: action.fault };
    case 'dialing':
      return { ...state, dialing: action.number };
    case 'asking':
      return { ...state, asking: action.asking };
    case 'notice':
      return { ...state, notice: action.words };
  }
}

/** A snapshot is the whole truth: what it does not have is gone, and lists may have changed unseen. */
function withSnapshot(state: SessionState, snapshot: Snapshot, now: number): SessionState {
  const next = {
    ...state,
    clockOffset: offset(snapshot.server_time, now),
    contactsRevision: state.contactsRevision + 1,
    callsRevision: state.callsRevision + 1,
  };
  return snapshot.call ? withCall(next, snapshot.call) : { ...next, call: null, muteWish: null };
}

function withCall(state: SessionState, call: CallView): SessionState {
  if (!replaces(call, state.call)) return state;
  if (!isLive(call) && (call.outcome !== null || state.skipped.includes(call.id))) return { ...state, call: null, muteWish: null };
  const confirmed = !isLive(call) || call.agent?.muted === state.muteWish;
  return { ...state, call, muteWish: confirmed ? null : state.muteWish };
}

/** Events may come twice or late: of one call the higher version counts, of two calls the later one. */
function replaces(next: CallView, current: CallView | null): boolean {
  if (current === null) return true;
  return next.id === current.id ? next.version > current.version : next.created_at >= current.created_at;
}

function offset(serverTime: string, now: number): number {
  return Date.parse(serverTime) - now;
}

/** An event is some time on its way, so the largest difference seen is the nearest to the truth. */
function nearest(known: number | null, seen: number): number {
  return known === null ? seen : Math.max(known, seen);
}
