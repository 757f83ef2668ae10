import { describe, expect, it } from 'vitest';
import type { CallView } from '../api/contract';
import { callView, party } from '../testing';
import { initialSession, reduceSession, type SessionAction, type SessionState } from './session';

const now = Date.parse('2026-11-22T12:00:20.000Z');
const session = (...actions: SessionAction[]): SessionState => actions.reduce(reduceSession, initialSession([]));
const call = (changes: Partial<CallView> = {}): SessionAction => ({ type: 'call', call: callView(changes), now });
const snapshot = (changes: Partial<CallView> | null): SessionAction => ({
  type: 'snapshot',
  snapshot: { server_time: '2026-11-22T12:00:20.000Z', call: changes && callView(changes) },
  now,
});

describe('the call', () => {
  it('follows its events', () => {
    expect(session(call({ state: 'ringing', version: 3 }), call({ version: 4 })).call?.state).toBe('connected');
  });

  it('never goes back, whatever order events come in', () => {
    expect(session(call({ version: 4 }), call({ state: 'ringing', version: 3 })).call?.state).toBe('connected');
  });

  it('is not replaced by an earlier one', () => {
    const late = call({ id: 'call-0', created_at: '2026-11-22T11:00:00.000Z', version: 99 });
    expect(session(call(), late).call?.id).toBe('call-1');
  });

  it('is replaced by a later one', () => {
    expect(session(call({ state: 'ended' }), call({ id: 'call-2', created_at: '2026-11-22T13:00:00.000Z', version: 1 })).call?.id).toBe('call-2');
  });

  it('stays after its end until it has an outcome', () => {
    const ended = session(call(), call({ state: 'ended', version: 6 }));
    expect(ended.call?.state).toBe('ended');
    expect(reduceSession(ended, call({ state: 'ended', outcome: 'interested', version: 7 })).call).toBeNull();
  });

  it('goes when skipped, and does not come back with a snapshot', () => {
    const skipped = session(call({ state: 'ended' }), { type: 'skip', id: 'call-1' });
    expect(skipped.call).toBeNull();
    expect(reduceSession(skipped, snapshot({ state: 'ended' })).call).toBeNull();
  });

  it('is gone where a snapshot has none', () => {
    expect(session(call(), snapshot(null)).call).toBeNull();
  });
});

describe('a snapshot', () => {
  it('has every list read again', () => {
    const before = session();
    const after = reduceSession(before, snapshot(null));
    expect(after.contactsRevision).toBeGreaterThan(before.contactsRevision);
    expect(after.callsRevision).toBeGreaterThan(before.callsRevision);
  });
});

describe('a mute wish', () => {
  const wish: SessionAction = { type: 'wish', muted: true };

  it('stays while events say nothing of it', () => {
    expect(session(call(), wish, call({ version: 6, lead: party({ hold: true }) })).muteWish).toBe(true);
  });

  it('is fulfilled by the event that has it', () => {
    expect(session(call(), wish, call({ version: 6, agent: party({ muted: true }) })).muteWish).toBeNull();
  });

  it('ends with the call', () => {
    expect(session(call(), wish, call({ version: 6, state: 'ended' })).muteWish).toBeNull();
  });
});

describe('the server’s clock', () => {
  it('is the snapshot’s', () => {
    expect(session({ ...snapshot(null), now: now - 5_000 } as SessionAction).clockOffset).toBe(5_000);
  });

  it('is not set back by an event that was long on its way', () => {
    expect(session(snapshot(null), { ...call(), now: now + 60_000 } as SessionAction).clockOffset).toBe(0);
  });

  it('may be behind ours', () => {
    expect(session({ ...call(), now: now + 60_000 } as SessionAction).clockOffset).toBe(-60_000);
  });
});
