// What the server says and takes, in its own words (snake_case, times in ISO 8601).

export interface PhoneSetup {
  provider: string;
  rtc_host: string | null;
  bridge_url: string | null;
  virtual_phone_url: string | null;
}

export interface PhoneToken {
  provider: string;
  access_token: string;
  expires_at: string;
  rtc_host: string | null;
  ice_servers: RTCIceServer[];
}

export const outcomes = ['interested', 'call_back', 'not_interested', 'no_answer', 'wrong_number', 'do_not_call', 'other'] as const;
export type Outcome = (typeof outcomes)[number];

export type CallState = 'calling_agent' | 'dialing' | 'ringing' | 'connected' | 'ending' | 'ended';

export type Cause =
  | 'hung_up' | 'ended' | 'busy' | 'no_answer' | 'rejected' | 'invalid_number' | 'unreachable'
  | 'agent_never_joined' | 'agent_left' | 'interrupted' | 'time_limit' | 'failed';

export interface Party {
  participant_sid: string;
  leg_id: string | null;
  state: 'waiting' | 'dialing' | 'ringing' | 'answered' | 'joined' | 'ended';
  muted: boolean;
  hold: boolean;
}

export interface CallView {
  id: string;
  client_id: string;
  contact: { id: string; name: string; company: string | null } | null;
  to_phone: string;
  from_phone: string;
  state: CallState;
  cause: Cause | null;
  cause_text: string | null;
  cause_detail: string | null;
  agent: Party | null;
  lead: Party | null;
  created_at: string;
  answered_at: string | null;
  ended_at: string | null;
  duration: number | null;
  outcome: Outcome | null;
  notes: string;
  server_time: string;
  version: number;
}

export interface Contact {
  id: string;
  name: string;
  company: string | null;
  phone: string;
  note: string | null;
  last_call: { id: string; outcome: Outcome | null; ended_at: string | null; cause: Cause | null } | null;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  page_size: number;
}

export interface ImportRow {
  row: number;
  status: 'added' | 'updated' | 'skipped';
  name?: string | null;
  phone?: string | null;
  message?: string | null;
}

export interface ImportReport {
  added: number;
  updated: number;
  skipped: number;
  rows: ImportRow[];
}

export type Control = 'mute' | 'unmute' | 'hold' | 'unhold';

export interface Snapshot {
  server_time: string;
  call: CallView | null;
}
