/** A telephone number as it was typed, read for real: libphonenumber-js knows which numbers exist, in every country. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { withPlainDigits } from '~/i18n/typed-text';

/** "+32 470 12 34 56"; or what has to be asked: its digits, or the country it belongs to. */
export type ReadNumber = { number: string } | { fault: 'phone-invalid' | 'phone-country' };

/** A number without a country is Belgian. */
const HOME: CountryCode = 'BE';
/** Where people forget the country, because at home they need none. */
const NEIGHBOURS: readonly CountryCode[] = ['NL', 'FR', 'DE', 'LU', 'GB'];
/** Belgian mobile numbers begin so: one digit too few or too many is a slip, no other country. */
const HOME_MOBILE = /^0?4[5-9]/;
/**
 * The zones of Brussels, Antwerp and Ghent. Length and zone are sure there, but the list of exchanges within them grows
 * old, and a refused number costs more than a wrong one.
 */
const HOME_ZONES = /^(?:[23][1-9]|9[1-8])\d+$/;
const ZONE_LENGTH = 8;

/** @param typed digits of any script, with anything between them, and words around them */
export function readPhoneNumber(typed: string): ReadNumber {
  const runs = runsOfDigits(typed);
  const found = new Set(runs.flatMap((run) => dialable(parse(run, HOME)) ?? []));
  // Of two numbers nobody knows which one may ring.
  const [number] = found;
  if (number !== undefined && found.size === 1) return { number };
  return { fault: found.size === 0 && runs.some(lacksCountry) ? 'phone-country' : 'phone-invalid' };
}

/** What stands between words, its separators as spaces: "+ 32 (0)470/12.34.56" becomes "+32 0 470 12 34 56". */
function runsOfDigits(typed: string): string[] {
  return withPlainDigits(typed.normalize('NFKC'))
    .replace(/[^\p{L}\d+]+/gu, ' ')
    .split(/\p{L}+/u)
    .map((run) => run.replace(/\+[\s+]*/g, '+').trim())
    .filter((run) => /\d/.test(run));
}

function parse(run: string, country: CountryCode): PhoneNumber | undefined {
  return parsePhoneNumberFromString(run, { defaultCountry: country, extract: false });
}

function dialable(number: PhoneNumber | undefined): string | null {
  if (!number) return null;
  return number.isValid() || isInHomeZone(number) ? number.formatInternational() : null;
}

function isInHomeZone({ countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  return countryCallingCode === '32' && nationalNumber.length === ZONE_LENGTH && HOME_ZONES.test(nationalNumber);
}

/** Written as at home, and no number of ours: it may be one of another country. */
function lacksCountry(run: string): boolean {
  if (/^(?:\+|00)/.test(run) || HOME_MOBILE.test(run)) return false;
  return parse(run, HOME)?.isPossible() === true || NEIGHBOURS.some((country) => parse(run, country)?.isValid());
}
