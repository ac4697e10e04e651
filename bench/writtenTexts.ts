import type { Random } from '@rapport/core/numeric';
import english from '../packages/core/src/language/corpus/retail.en.json' with { type: 'json' };
import french from '../packages/core/src/language/corpus/retail.fr.json' with { type: 'json' };

const said = { fr: Object.values(french).flat(), en: Object.values(english).flat() };
const names = 50_000;
const after = { fr: ['pour', 'à propos de', 'avec'], en: ['about', 'for', 'with'] };

/** What a customer writes: one to three sentences of the corpus, in two of three cases with the name of a product or a place. */
export function writeText(random: Random): string {
  const language = random() < 0.7 ? 'fr' : 'en';
  const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => any(said[language], random));
  if (random() < 0.67) sentences.push(`(${any(after[language], random)} ${anyName(random)})`);
  return sentences.join(' ');
}

/** A name of fifty thousand, some spoken of much, most hardly ever (Zipf). */
export function anyName(random: Random): string {
  const rank = Math.floor(names ** random());
  return `ko${[...String(rank)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

/** The same, drawn by Postgres. */
export const anyNameInSql = `'ko' || translate(floor(${names} ^ random())::int::text, '0123456789', 'abcdefghij')`;

/** A sentence of the corpus. */
export function anySentence(random: Random): string {
  return any(random() < 0.7 ? said.fr : said.en, random);
}

function any<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
