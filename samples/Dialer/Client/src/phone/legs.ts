import type { CallView } from '../api/contract';
import { isLive } from '../state/session';
import type { LineCall } from './line';

/** An invite may be here before the server has told which leg is ours. */
export const patienceMs = 10_000;

/** The provider's id of the leg that rings this agent's browser, as the server announced it. */
export function announcedLeg(call: CallView | null): string | null {
  return isLive(call) && call?.agent && call.agent.state !== 'ended' ? call.agent.leg_id : null;
}

export function isOurs({ telnyxIDs }: Pick<LineCall, 'telnyxIDs'>, leg: string | null): boolean {
  return leg !== null && (telnyxIDs.telnyxCallControlId === leg || telnyxIDs.telnyxLegId === leg);
}

/** Nothing but the announced leg is answered; anything else is left alone, since it may ring for somebody else. */
export function judgeInvite(invite: Pick<LineCall, 'telnyxIDs'>, leg: string | null, waitedMs: number): 'answer' | 'wait' | 'ignore' {
  if (isOurs(invite, leg)) return 'answer';
  return waitedMs < patienceMs ? 'wait' : 'ignore';
}

/** Whether the microphone must be silent: by the agent's newest wish, else by the server; always for a leg that is not ours. */
export function mustBeSilent(ours: boolean, wish: boolean | null, call: CallView | null): boolean {
  return !ours || (wish ?? call?.agent?.muted ?? false);
}

export function isOver(state: string): boolean {
  return state === 'hangup' || state === 'destroy' || state === 'purge' || state === 'done';
}
