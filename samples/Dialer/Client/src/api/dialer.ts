import type { CallView, Contact, Control, ImportReport, Outcome, Page, PhoneSetup, PhoneToken } from './contract';
import { ApiError, request } from './http';

const root = '/api/v1';
const pageSize = 25;

export interface NewCall {
  to_phone: string;
  client_id: string;
  contact_id?: string;
}

export const dialer = {
  setup: () => request<PhoneSetup>(`${root}/phone`),

  token: (clientId: string) => request<PhoneToken>(`${root}/phone/token`, { method: 'POST', body: { client_id: clientId } }),

  events: (clientId: string) => `${root}/events?client_id=${encodeURIComponent(clientId)}`,

  /** One press of Dial. The key makes it safe to ask again where no answer came. */
  async initiate(call: NewCall): Promise<{ conference_id: string }> {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const send = () => request<{ conference_id: string }>(`${root}/cold-call/initiate`, { method: 'POST', body: call, headers });
    try {
      return await send();
    } catch (error) {
      if (error instanceof ApiError && error.unanswered) return await send();
      throw error;
    }
  },

  control: (control: Control, conference: string, participant: string) =>
    request<{ success: boolean; muted: boolean; hold: boolean }>(`${root}/cold-call/control/${control}`, {
      method: 'POST',
      body: { conference_sid: conference, participant_sid: participant },
    }),

  end: (conference: string) => request<{ success: boolean }>(`${root}/cold-call/end`, { method: 'POST', body: { conference_sid: conference } }),

  calls: (page: number, search: string, signal: AbortSignal) => request<Page<CallView>>(listPath('calls', page, search), { signal }),

  call: (id: string) => request<CallView>(`${root}/calls/${encodeURIComponent(id)}`),

  saveOutcome: (id: string, outcome: Outcome, notes: string) =>
    request<CallView>(`${root}/calls/${encodeURIComponent(id)}/outcome`, { method: 'PUT', body: { outcome, notes } }),

  contacts: (page: number, search: string, signal: AbortSignal) => request<Page<Contact>>(listPath('contacts', page, search), { signal }),

  addContact: (contact: { name: string; company: string; phone: string }) => request<Contact>(`${root}/contacts`, { method: 'POST', body: contact }),

  importContacts: (fileName: string, contentBase64: string) =>
    request<ImportReport>(`${root}/contacts/import`, { method: 'POST', body: { file_name: fileName, content_base64: contentBase64 }, timeoutMs: 120_000 }),
};

function listPath(list: string, page: number, search: string): string {
  return `${root}/${list}?${new URLSearchParams({ page: String(page), page_size: String(pageSize), search }).toString()}`;
}
