import { setFrenchSpaces } from '../language/typography.ts';
import type { Catalogue, French } from './catalogue.ts';

export type Translate = (english: string) => string;

interface Matcher {
  pattern: RegExp;
  places: string[];
  french: French;
}

/** Some sentences hold what was sent: past this, looking for its places could take long. */
const mostCharacters = 2_000;

/**
 * Reads a catalogue once, when it is first asked. A sentence that it does not know stays as it is; of several that
 * fit, the one with the most words of its own is taken.
 *
 * @param catalogue English sentences, what varies in braces, and what they are in French
 */
export function translator(catalogue: Catalogue): Translate {
  let matchers: Matcher[] | undefined;
  return (english) => {
    const known = Object.hasOwn(catalogue, english) ? catalogue[english] : undefined;
    if (known !== undefined) return setFrenchSpaces(textOf(known));
    if (english.length > mostCharacters) return english;
    matchers ??= matchersOf(catalogue);
    for (const matcher of matchers) {
      const found = matcher.pattern.exec(english);
      if (found) return fill(matcher, found.slice(1));
    }
    return english;
  };
}

function matchersOf(catalogue: Catalogue): Matcher[] {
  return Object.entries(catalogue)
    .filter(([english]) => english.includes('{'))
    .map(([english, french]) => ({
      ...patternOf(english),
      french,
      own: english.replace(/\{\w+\}/g, '').length,
    }))
    .sort((one, other) => other.own - one.own);
}

function patternOf(english: string): Pick<Matcher, 'pattern' | 'places'> {
  const pieces = english.split(/\{(\w+)\}/);
  const source = pieces.map((piece, i) => (i % 2 === 0 ? escaped(piece) : '(.*?)')).join('');
  return { pattern: new RegExp(`^${source}$`, 's'), places: pieces.filter((_, i) => i % 2 === 1) };
}

function escaped(piece: string): string {
  return piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function fill({ places, french }: Matcher, values: readonly string[]): string {
  const words = typeof french === 'string' ? {} : french.words;
  const said = new Map(places.map((place, i) => [place, inWords(values[i] ?? '', words[place])]));
  return setFrenchSpaces(textOf(french)).replace(/\{(\w+)\}/g, (_, place: string) => said.get(place) ?? '');
}

/** Values that are words themselves, one or a list of them: "begin, setAside and fix". */
function inWords(value: string, words: Readonly<Record<string, string>> | undefined): string {
  if (words === undefined) return value;
  return value
    .split(/(, | and )/)
    .map((part) => (part === ' and ' ? ' et ' : Object.hasOwn(words, part) ? words[part] : part))
    .join('');
}

function textOf(french: French): string {
  return typeof french === 'string' ? french : french.says;
}
