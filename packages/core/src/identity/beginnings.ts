import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/min';
import { searchText } from './searchText.ts';

/** A word typed in a search: the beginnings of words it may stand for. */
export type Beginnings = readonly string[];

const cuts = /[!-,./:-?[-`{-~-]+/;
const mostWords = 8;

/**
 * What was typed in a search, as the beginnings of words to look for; each must be found. Cut as `rapport.words_of` cuts names
 * and handles in the database: at what is neither letter nor digit, emails left whole behind an @. A phone number may be typed as it is
 * dialled in the country.
 *
 * @example beginningsOf('Jean-Pierre DUP', 'FR') // [['jean'], ['pierre'], ['dup']]
 * @example beginningsOf('06 12 34', 'FR') // [['061234', '3361234']]
 */
export function beginningsOf(typed: string, country: string): Beginnings[] {
  const text = searchText(typed, []);
  if (/^[\d\s.()/+-]+$/.test(text) && text.replace(/\D/g, '').length >= 4) return [digits(text, country)];
  const words = text
    .split(' ')
    .flatMap((token) => (token.includes('@') ? [`@${token}`] : token.split(cuts)))
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 80));
  return [...new Set(words)].slice(0, mostWords).map((word) => [word]);
}

function digits(text: string, country: string): Beginnings {
  const typed = text.replace(/\D/g, '');
  if (typed.startsWith('00')) return [typed, typed.slice(2)];
  return typed.startsWith('0') ? [typed, `${callingCode(country)}${typed.slice(1)}`] : [typed];
}

function callingCode(country: string): string {
  try {
    return getCountryCallingCode(country as CountryCode);
  } catch {
    return '';
  }
}
