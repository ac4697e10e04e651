import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { French } from '@rapport/core/french';
import { expect, test } from 'vitest';
import { catalogue, parts } from './catalogue.ts';
import { inFrench } from './inFrench.ts';

const root = join(import.meta.dirname, '../../../..');
const entries = Object.values(parts).flatMap((part) => Object.entries<French>(part));
const textOf = (french: French): string => (typeof french === 'string' ? french : french.says);
const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place as string);

test('a sentence stands once: two features could not say it in two ways', () => {
  const all = entries.map(([english]) => english);
  expect(all.filter((english, i) => all.indexOf(english) !== i)).toEqual([]);
  expect(all.length).toBe(Object.keys(catalogue).length);
  expect(all.length).toBeGreaterThan(300);
});

test('French has no place that English does not fill', () => {
  for (const [english, french] of entries) {
    const places = placesOf(english);
    expect(
      placesOf(textOf(french)).filter((place) => !places.includes(place)),
      english,
    ).toEqual([]);
    const worded = typeof french === 'string' ? [] : Object.keys(french.words);
    expect(
      worded.filter((place) => !places.includes(place)),
      english,
    ).toEqual([]);
  }
});

test('French is set as French is: curly apostrophes, a space before : ; ? !', () => {
  for (const [, french] of entries) {
    // What is to be typed as it stands: JSON, addresses, times.
    const text = textOf(french).replace(/\[\{.*\}\]|\(""\)|https?:|\w+(?::\w+)+/g, '');
    expect(text).not.toMatch(/['"]/);
    expect(text).not.toMatch(/[^\s\u00a0][:;?!]/);
    expect(text).not.toMatch(/«\S|\S»/);
  }
});

test('no sentence is taken for another, whatever stands in its places', () => {
  for (const [english, french] of entries) {
    const filled = english.replace(/\{(\w+)\}/g, 'Zoé12');
    const expected = textOf(french).replace(/\{(\w+)\}/g, 'Zoé12');
    expect(inFrench(filled).replace(/[\u00a0\u202f]/g, ' '), english).toBe(expected);
  }
});

test('what our own contracts and checks of files say has French too', async () => {
  const said = [
    ...(await messagesOfContracts()),
    ...literalsIn('packages/core/src/files', /new FileProblem\(\s*(['`])(.+?)\1,?\s*\)/gs),
    ...literalsIn('packages/core/src/files', /\b(?:message|problem): (['`])(.+?)\1/g),
    ...literalsIn(
      'packages/core/src/files',
      /\b(?:refuse|problem)\(\s*\w+,\s*'?\w+'?,\s*(['`])(.+?)\1,?\s*\)/gs,
    ),
    ...literalsIn('packages/core/src/identity', /message: (['`])(.+?)\1 \}/g),
    ...literalsIn('apps/server/src/features', /\.(?:min|max|length|regex)\([^()'`\n]*, (['`])(.+?)\1\)/g),
    ...literalsIn('apps/server/src/features', /\brefuse\('\w+', (['`])(.+?)\1\)/g),
  ];
  expect(said.length).toBeGreaterThan(35);
  expect(said.filter(({ message }) => inFrench(message) === message)).toEqual([]);
});

interface Said {
  where: string;
  message: string;
}

/** Every message written into a schema of the contracts, and the file it is in. */
async function messagesOfContracts(): Promise<Said[]> {
  const folder = join(root, 'packages/contracts/src');
  const found: Said[] = [];
  for (const file of readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )) {
    const seen = new Set<unknown>();
    for (const exported of Object.values(await import(join(folder, file))))
      for (const message of messagesIn(exported, seen))
        found.push({ where: `packages/contracts/src/${file}`, message });
  }
  return found;
}

function messagesIn(value: unknown, seen: Set<unknown>): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const { _zod: inner } = value as { _zod?: { def: { error?: (issue: object) => unknown } } };
  if (inner === undefined) {
    const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    return isPlain ? Object.values(value).flatMap((each) => messagesIn(each, seen)) : [];
  }
  const own = inner.def.error?.({ code: 'custom', input: undefined });
  const below = Object.values(inner.def).flatMap((each) => messagesIn(each, seen));
  return typeof own === 'string' ? [own, ...below] : below;
}

/** Words written between quotes where the pattern finds them, its second group; what is filled in reads "x". */
function literalsIn(folder: string, pattern: RegExp): Said[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8');
      return [...text.matchAll(pattern)].map((found) => ({
        where: `${folder}/${name}:${text.slice(0, found.index).split('\n').length}`,
        message: (found[2] as string).replace(/\$\{[^}]*\}/g, 'x').replace(/\\'/g, "'"),
      }));
    });
}
