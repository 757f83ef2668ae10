import type { OpenLine } from './line';
import { openTelnyxLine } from './telnyx';
import { openTwilioLine } from './twilio';

const lines: Partial<Record<string, OpenLine>> = { telnyx: openTelnyxLine, twilio: openTwilioLine };

/** The phone of the provider that the token is for. */
export const openLine: OpenLine = async (token, handlers) => {
  const open = lines[token.provider];
  if (open === undefined) throw new Error(`This page has no phone for the provider ${token.provider}.`);
  return open(token, handlers);
};
