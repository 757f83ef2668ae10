const agentForm = /^[a-z][a-z0-9-]{0,39}$/;
const defaultAgent = 'agent-1';

/** What a browser remembers: names and devices, never a secret. */
export type Preference = 'agent' | 'microphone' | 'speaker';

export function preference(name: Preference): string | null {
  return localStorage.getItem(`coldcall.${name}`);
}

export function prefer(name: Preference, value: string | null): void {
  if (value === null) localStorage.removeItem(`coldcall.${name}`);
  else localStorage.setItem(`coldcall.${name}`, value);
}

export function isAgentName(text: string): boolean {
  return agentForm.test(text);
}

/** Until there is sign-in: the address says who, else what was chosen in Settings. */
export function agentOf(search: string): string {
  const candidates = [new URLSearchParams(search).get('agent'), preference('agent')];
  return candidates.find((name) => name !== null && isAgentName(name)) ?? defaultAgent;
}

/** What is typed about a call before it is saved: kept over a reload, gone with the tab. */
export interface Draft {
  outcome: string | null;
  notes: string;
}

const draftKey = (callId: string) => `coldcall.draft.${callId}`;
const skippedKey = 'coldcall.skipped';
const skippedKept = 50;

export function draftOf(callId: string): Draft | null {
  const text = sessionStorage.getItem(draftKey(callId));
  return text === null ? null : (JSON.parse(text) as Draft);
}

export function keepDraft(callId: string, draft: Draft): void {
  sessionStorage.setItem(draftKey(callId), JSON.stringify(draft));
}

export function dropDraft(callId: string): void {
  sessionStorage.removeItem(draftKey(callId));
}

export function skippedCalls(): string[] {
  return JSON.parse(sessionStorage.getItem(skippedKey) ?? '[]') as string[];
}

export function rememberSkipped(callId: string): void {
  sessionStorage.setItem(skippedKey, JSON.stringify([...skippedCalls(), callId].slice(-skippedKept)));
}
