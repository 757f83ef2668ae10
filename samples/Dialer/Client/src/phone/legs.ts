import type { CallView } from '../api/contract';
import { isLive } from '../state/session';
import type { LineCall } from './line';

/** The provider's id of the leg that rings this agent's browser, as the server announced it. */
export function announcedLeg(call: CallView | null): string | null {
  return isLive(call) && call?.agent && call.agent.state !== 'ended' ? call.agent.leg_id : null;
}

/**
 * Nothing but the announced leg is answered. Any other is left ringing and never hung up: its announcement may still be on
 * its way, or it may be meant for somebody else.
 */
export function isOurs({ legIds }: Pick<LineCall, 'legIds'>, leg: string | null): boolean {
  return leg !== null && legIds.includes(leg);
}

/** Whether the microphone must be silent: by the agent's newest wish, else by the server; always for a leg that is not ours. */
export function mustBeSilent(ours: boolean, wish: boolean | null, call: CallView | null): boolean {
  return !ours || (wish ?? call?.agent?.muted ?? false);
}
