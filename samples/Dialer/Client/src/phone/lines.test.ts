import { describe, expect, it, vi } from 'vitest';
import { lineHandlers, phoneToken } from '../testing';
import { openLine } from './lines';

vi.mock('./telnyx', () => ({ openTelnyxLine: () => Promise.resolve('Telnyx’s') }));
vi.mock('./twilio', () => ({ openTwilioLine: () => Promise.resolve('Twilio’s') }));

describe('the phone', () => {
  it('is of the provider that the token is for', async () => {
    expect(await openLine(phoneToken({ provider: 'telnyx' }), lineHandlers())).toBe('Telnyx’s');
    expect(await openLine(phoneToken({ provider: 'twilio' }), lineHandlers())).toBe('Twilio’s');
  });

  it('of another provider is not there, and that is said', async () => {
    await expect(openLine(phoneToken({ provider: 'other' }), lineHandlers())).rejects.toThrow('no phone for the provider other');
  });
});
