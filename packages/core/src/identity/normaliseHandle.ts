import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface NormaliseOptions {
  /** ISO 3166 country of phone numbers written without an international prefix. */
  defaultCountry: string;
}

export type NormalisedHandle = { ok: true; value: string } | { ok: false; message: string };

/**
 * One form for each handle, so that the same one written differently is recognised.
 *
 * - email: trimmed, lower case; what follows a plus is kept (it may be another person's)
 * - phone: E.164
 * - card: letters and digits only, upper case
 * - external, device and custom handles: trimmed, otherwise as sent
 *
 * @example normaliseHandle('phone', '06 12 34 56 78', { defaultCountry: 'FR' }) // { ok: true, value: '+33612345678' }
 */
export function normaliseHandle(kind: string, raw: string, options: NormaliseOptions): NormalisedHandle {
  const value = raw.normalize('NFC').trim();
  if (value === '') return { ok: false, message: `the ${kind} is empty; leave it out or give a value` };
  if (kind === 'email') return normaliseEmail(value);
  if (kind === 'phone') return normalisePhone(value, options);
  if (kind === 'card') return normaliseCard(value);
  return { ok: true, value };
}

function normaliseEmail(value: string): NormalisedHandle {
  const email = value.replace(/^mailto:/i, '').toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)
    ? { ok: true, value: email }
    : { ok: false, message: `"${value}" is not an email address; write it as name@example.com` };
}

function normalisePhone(value: string, { defaultCountry }: NormaliseOptions): NormalisedHandle {
  const phone = parsePhoneNumberFromString(value, defaultCountry as CountryCode);
  return phone?.isPossible()
    ? { ok: true, value: phone.number }
    : { ok: false, message: `"${value}" is not a phone number; write it with its country, as +33612345678` };
}

function normaliseCard(value: string): NormalisedHandle {
  const card = value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return card === ''
    ? { ok: false, message: `"${value}" has no letter or digit; give the card's number` }
    : { ok: true, value: card };
}
