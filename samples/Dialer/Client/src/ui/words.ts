import type { CallView, Cause, Outcome } from '../api/contract';
import { readable } from '../phone/numbers';

export const outcomeWords: Record<Outcome, string> = {
  interested: 'Interested',
  call_back: 'Call back',
  not_interested: 'Not interested',
  no_answer: 'No answer',
  wrong_number: 'Wrong number',
  do_not_call: 'Do not call',
  other: 'Other',
};

const causeWords: Record<Cause, string> = {
  hung_up: 'Talked',
  ended: 'Ended',
  busy: 'Busy',
  no_answer: 'No answer',
  rejected: 'Declined',
  invalid_number: 'Invalid number',
  unreachable: 'Unreachable',
  agent_never_joined: 'Agent did not join',
  agent_left: 'Agent left',
  interrupted: 'Interrupted',
  time_limit: 'Time limit',
  failed: 'Failed',
};

export function shortCause(cause: Cause): string {
  return causeWords[cause];
}

export function nameOf(call: CallView): string {
  return call.contact?.name ?? readable(call.to_phone);
}

export function stateWords(call: CallView): string {
  switch (call.state) {
    case 'calling_agent':
      return 'Calling your browser…';
    case 'dialing':
      return 'Dialing…';
    case 'ringing':
      return 'Ringing…';
    case 'connected':
      return 'Connected';
    case 'ending':
      return 'Ending…';
    case 'ended':
      return call.cause_text === null ? 'Ended' : `Ended: ${call.cause_text}`;
  }
}

/** Whether the lead was never spoken to. */
export function failed(call: CallView): boolean {
  return call.state === 'ended' && call.answered_at === null;
}

/** What else holds while the call goes on. */
export function flags(call: CallView): string[] {
  if (call.state === 'ended') return [];
  return [...(call.agent?.muted ? ['You are muted'] : []), ...(call.lead?.hold ? ['On hold'] : [])];
}

export function announcement(call: CallView | null): string {
  return call === null ? '' : `${nameOf(call)}: ${[stateWords(call), ...flags(call)].join(', ')}`;
}

/** What the cause says by itself, as a first choice. */
export function likelyOutcome(cause: Cause | null): Outcome | null {
  if (cause === 'no_answer') return 'no_answer';
  return cause === 'invalid_number' ? 'wrong_number' : null;
}

/** Whole seconds since the lead answered, by the server's clock. */
export function elapsedSeconds(answeredAt: string, now: number, clockOffset: number | null): number {
  return Math.max(0, Math.floor((now + (clockOffset ?? 0) - Date.parse(answeredAt)) / 1000));
}

export function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment as people say it: the time alone today, the day and the time this year. */
export function when(iso: string, now = new Date()): string {
  const moment = new Date(iso);
  if (moment.toDateString() === now.toDateString()) return `Today, ${time.format(moment)}`;
  const date = moment.getFullYear() === now.getFullYear() ? day : dayOfYear;
  return `${date.format(moment)}, ${time.format(moment)}`;
}
