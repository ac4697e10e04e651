import { normaliseHeader } from '@rapport/core/files';
import { typingErrors } from '@rapport/core/identity';
import type { Said } from '../problem.ts';
import { quoteEn, quoteFr, short } from './quote.ts';

/**
 * Where a column is, by its name as written; else by its name but for case, accents and punctuation; else by its number from 1.
 * @returns what is wrong, with the nearest names, when there is none or more than one
 */
export function findColumn(asked: string, headers: readonly string[]): number | Said {
  const exact = placesOf(headers, (header) => header === asked.trim());
  if (exact.length > 1) return repeated(asked, exact);
  if (exact.length === 1) return exact[0]!;
  const plain = normaliseHeader(asked);
  const alike = plain === '' ? [] : placesOf(headers, (header) => normaliseHeader(header) === plain);
  if (alike.length === 1) return alike[0]!;
  if (/^\d+$/.test(asked) && Number(asked) >= 1 && Number(asked) <= headers.length) return Number(asked) - 1;
  return absent(asked, headers);
}

function placesOf(headers: readonly string[], isIt: (header: string) => boolean): number[] {
  return headers.flatMap((header, index) => (isIt(header) ? [index] : []));
}

function repeated(asked: string, places: number[]): Said {
  const numbers = places.map((place) => place + 1);
  const [first, second] = numbers as [number, number];
  return {
    en: `${numbers.length} columns are called ${quoteEn(asked)} (${numbers.join(', ')}); rename them, or name one by its number: ${first} or ${second}`,
    fr: `${numbers.length} colonnes s’appellent ${quoteFr(asked)} (${numbers.join(', ')}) ; renommez-les, ou donnez un numéro : ${first} ou ${second}`,
  };
}

function absent(asked: string, headers: readonly string[]): Said {
  const near = nearest(asked, headers);
  const shown = headers.slice(0, 30).map((header) => short(header, 40));
  const list = `${shown.join(', ')}${headers.length > shown.length ? ', …' : ''}`;
  return {
    en: `there is no column ${quoteEn(asked)}${near === null ? '' : `; did you mean ${quoteEn(near)}?`}${near === null ? '; it has' : ' It has'}: ${list}`,
    fr: `il n’y a pas de colonne ${quoteFr(asked)}${near === null ? '' : ` ; vouliez-vous dire ${quoteFr(near)} ?`}${near === null ? ' ; il y a' : ' Il y a'} : ${list}`,
  };
}

/** The name that a slip of the fingers, or of the memory, is nearest to; null when none is near. */
function nearest(asked: string, headers: readonly string[]): string | null {
  const plain = normaliseHeader(asked).slice(0, 60);
  const scored = headers
    .map((header) => ({ header, name: normaliseHeader(header).slice(0, 60) }))
    .filter(({ name }) => name !== '')
    .map(({ header, name }) => ({
      header,
      errors:
        plain.length >= 3 && (name.includes(plain) || (name.length >= 3 && plain.includes(name)))
          ? 1
          : typingErrors(plain, name),
    }))
    .sort((a, b) => a.errors - b.errors);
  const best = scored[0];
  return best && best.errors <= Math.max(1, Math.floor(plain.length / 3)) ? best.header : null;
}
