import { foldCharacter } from '../tokens/foldCharacter.ts';

export type RedactedKind = 'name' | 'email' | 'phone' | 'card' | 'iban' | 'number' | 'address';

export interface Redacted {
  text: string;
  removed: Record<RedactedKind, number>;
}

/** Words that a capital does not make a name of: days, months, greetings, what texts to a brand are full of. */
const notNames = new Set(
  `lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
  decembre noel paques monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december christmas easter i bonjour bonsoir merci cordialement madame monsieur mme mr mrs ms hello hi
  dear thanks thank regards internet france french english europe google facebook instagram whatsapp black`
    .trim()
    .split(/\s+/),
);

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;
const iban = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}\b/gi;
const digits = /(?:\+|\b00)?\(?\d(?:[ .\-/()]{0,2}\d){6,24}/g;
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu;
const link = /https?:\/\/\S+/g;
const street =
  /\b\d{1,4}(?: ?(?:bis|ter))?,? (?:(?:rue|avenue|av|boulevard|bd|impasse|chemin|place|allee|allée|quai|route|square)\b[^,.;\n]{2,40}|(?:\p{Lu}[\p{L}'-]+ ){1,3}(?:street|road|avenue|lane|drive|close|way|square|court)\b)/giu;
const named =
  /(?<![\p{L}])((?:je m['’]appelle|je suis|moi c['’]est|signe|sign[ée]e?|my name is|this is|i am|i['’]m|madame|monsieur|mme|mlle|m\.|mr\.?|mrs\.?|ms\.?|miss|dr\.?|cordialement,?|regards,?|sincerely,?|cheers,?|merci,?|thanks,?)\s+)((?:\p{Lu}[\p{L}'’-]+)(?:[ \t]+\p{Lu}[\p{L}'’-]+){0,2})/giu;
const capital = /\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*/gu;

/**
 * Takes personal data out of a text before it leaves: emails, IBAN, cards (Luhn), phones and any other run of seven digits or more,
 * links and handles, street addresses, and names: those given, those announced ("je m'appelle"), and any word with a capital inside
 * of a sentence. Rather too much than too little: a product's name may go with the people's.
 *
 * @param names of the customer and of others who may be spoken of, as written; compared without case or accents
 * @example redact('Julie Martin, 06 12 34 56 78', []).text
 */
export function redact(text: string, names: readonly string[]): Redacted {
  const removed: Redacted['removed'] = {
    name: 0,
    email: 0,
    phone: 0,
    card: 0,
    iban: 0,
    number: 0,
    address: 0,
  };
  const put = (kind: RedactedKind): string => {
    removed[kind]++;
    return `[${kind}]`;
  };
  let left = text
    .replace(link, () => put('address'))
    .replace(email, () => put('email'))
    .replace(handle, () => put('name'))
    .replace(iban, (found) => (isIban(found) ? put('iban') : put('number')))
    .replace(street, () => put('address'))
    .replace(digits, (found) => put(numberKind(found)));
  left = left.replace(named, (whole, before: string, name: string) =>
    /^\p{Lu}/u.test(name) && !notNames.has(fold(name)) ? `${before}${put('name')}` : whole,
  );
  const known = new Set(
    names.flatMap((name) => fold(name).split(/[^\p{L}]+/u)).filter((part) => part.length > 1),
  );
  left = left.replace(/[\p{L}][\p{L}'’-]*/gu, (word, at: number, whole: string) =>
    whole[at - 1] !== '[' && isKnownName(word, known) ? put('name') : word,
  );
  left = left.replace(capital, (word, at: number, whole: string) => {
    if (whole[at - 1] === '[' || !isWithinSentence(whole, at)) return word;
    return notNames.has(fold(word.replace(/['’].*$/, ''))) ? word : put('name');
  });
  return { text: left.replace(/\[name\](?:[ -]\[name\])+/g, '[name]'), removed };
}

function isKnownName(word: string, known: ReadonlySet<string>): boolean {
  const parts = fold(word).split(/[^\p{L}]+/u);
  return (
    known.has(fold(word)) ||
    (parts.some((part) => known.has(part)) && parts.every((part) => part.length < 3 || known.has(part)))
  );
}

function isWithinSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(/[\s"'«“(*-]+$/u, '');
  return before !== '' && !/[.!?:;\n…»”)]$/u.test(before) && !/\n\s*$/.test(text.slice(0, at));
}

function numberKind(found: string): RedactedKind {
  const plain = found.replace(/\D/g, '');
  if (plain.length >= 13 && plain.length <= 19 && isLuhn(plain)) return 'card';
  return plain.length >= 8 && plain.length <= 15 ? 'phone' : 'number';
}

function isLuhn(plain: string): boolean {
  let sum = 0;
  for (let i = 0; i < plain.length; i++) {
    const digit = Number(plain[plain.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the first four characters last, letters as 10 to 35, modulo 97. */
function isIban(found: string): boolean {
  const plain = found.replace(/[ -]/g, '').toUpperCase();
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function fold(text: string): string {
  return Array.from(text, foldCharacter).join('');
}
