import { vi } from 'vitest';
import type { CallView, Party, PhoneToken } from './api/contract';
import type { LineHandlers } from './phone/line';

/** Calls for tests: connected unless told otherwise. */
export function callView(changes: Partial<CallView> = {}): CallView {
  return {
    id: 'call-1',
    client_id: 'agent-1',
    contact: { id: 'contact-1', name: 'Ada Brook', company: 'Northwind Traders' },
    to_phone: '+12025550101',
    from_phone: '+12025550100',
    state: 'connected',
    cause: null,
    cause_text: null,
    cause_detail: null,
    agent: party({ participant_sid: 'call-1-agent', leg_id: 'leg-agent' }),
    lead: party({ participant_sid: 'call-1-lead', leg_id: 'leg-lead' }),
    created_at: '2026-11-22T12:00:00.000Z',
    answered_at: '2026-11-22T12:00:10.000Z',
    ended_at: null,
    duration: null,
    outcome: null,
    notes: '',
    server_time: '2026-11-22T12:00:20.000Z',
    version: 5,
    ...changes,
  };
}

export function party(changes: Partial<Party> = {}): Party {
  return { participant_sid: 'call-1-agent', leg_id: null, state: 'joined', muted: false, hold: false, ...changes };
}

export function phoneToken(changes: Partial<PhoneToken> = {}): PhoneToken {
  return { provider: 'telnyx', access_token: 'token-1', expires_at: new Date(Date.now() + 3_600_000).toISOString(), rtc_host: null, ice_servers: [], ...changes };
}

/** What listens to a line. */
export function lineHandlers() {
  return {
    ready: vi.fn<LineHandlers['ready']>(),
    disconnected: vi.fn<LineHandlers['disconnected']>(),
    call: vi.fn<LineHandlers['call']>(),
    tokenExpiring: vi.fn<LineHandlers['tokenExpiring']>(),
    refused: vi.fn<LineHandlers['refused']>(),
    gaveUp: vi.fn<LineHandlers['gaveUp']>(),
  };
}
