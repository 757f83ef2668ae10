import type { CountryCode } from 'libphonenumber-js/min';

// Eighty kilobytes of the world's numbering plans, fetched at the first key.
const library = () => import('libphonenumber-js/min');

const fallback: CountryCode = 'US';

/** A number without a country code is read as one of the browser's own region. */
async function region(): Promise<CountryCode> {
  const { isSupportedCountry } = await library();
  const own = new Intl.Locale(navigator.language).region;
  return own !== undefined && isSupportedCountry(own) ? own : fallback;
}

/** E.164, or null where it cannot be a phone number. */
export async function parsed(text: string): Promise<string | null> {
  const { parsePhoneNumberFromString } = await library();
  const number = parsePhoneNumberFromString(text, await region());
  return number?.isPossible() ? number.number : null;
}

/** The text in groups as it is typed. Whoever deletes is left alone: a group's space would come back at once. */
export async function formatted(text: string, before: string): Promise<string> {
  if (text.length <= before.length || /[^\d\s()+.-]/.test(text)) return text;
  const { AsYouType } = await library();
  return new AsYouType(await region()).input(text);
}
