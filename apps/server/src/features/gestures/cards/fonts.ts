import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';

/** Faces of one hand: the first that has a letter writes it. */
export type Hand = 'script' | 'print';

interface Face {
  name: string;
  file: Buffer;
  font: Font;
}

const require = createRequire(import.meta.url);

const folders = {
  caveat: require.resolve('@fontsource/caveat/package.json'),
  mansalva: require.resolve('@fontsource/mansalva/package.json'),
  'noto-sans': require.resolve('@fontsource/noto-sans/package.json'),
  'noto-sans-armenian': require.resolve('@fontsource/noto-sans-armenian/package.json'),
  'noto-sans-georgian': require.resolve('@fontsource/noto-sans-georgian/package.json'),
};

const cuts: Readonly<Record<Hand, readonly string[]>> = {
  // A hand for Latin and Cyrillic letters, another for Greek and the rarest accents; plain letters where nobody drew a hand.
  script: [
    ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map((cut) => `caveat/caveat-${cut}`),
    ...['latin', 'latin-ext', 'greek', 'vietnamese'].map((cut) => `mansalva/mansalva-${cut}`),
    'noto-sans-armenian/noto-sans-armenian-armenian',
    'noto-sans-georgian/noto-sans-georgian-georgian',
    ...['latin', 'latin-ext', 'greek', 'greek-ext'].map((cut) => `noto-sans/noto-sans-${cut}`),
  ],
  print: [
    ...['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'].map(
      (cut) => `noto-sans/noto-sans-${cut}`,
    ),
    'noto-sans-armenian/noto-sans-armenian-armenian',
    'noto-sans-georgian/noto-sans-georgian-georgian',
  ],
};

const loaded = new Map<Hand, Face[]>();

/** Read from the disk once, when the first card is printed. */
export function facesOf(hand: Hand): readonly Face[] {
  let faces = loaded.get(hand);
  if (!faces) {
    const { create } = require('fontkit') as typeof import('fontkit');
    faces = cuts[hand].map((cut) => {
      const [family, name] = cut.split('/') as [keyof typeof folders, string];
      const file = readFileSync(join(dirname(folders[family]), 'files', `${name}-400-normal.woff`));
      return { name, file, font: create(file) as Font };
    });
    loaded.set(hand, faces);
  }
  return faces;
}

export interface Run {
  face: string;
  text: string;
}

/** A text in runs of one face each. Accents are put together first, so that each letter is one sign. */
export function runsOf(text: string, hand: Hand): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC')) {
    const face = faceFor(letter, hand) ?? runs.at(-1)?.face ?? (facesOf(hand)[0] as Face).name;
    const last = runs.at(-1);
    if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs;
}

/** The letters that no face has, each once: what cannot be printed is told before, not left out. */
export function unprintable(text: string, hand: Hand): string[] {
  const letters = new Set([...text.normalize('NFC')].filter((letter) => !/\s/.test(letter)));
  return [...letters].filter((letter) => faceFor(letter, hand) === undefined);
}

function faceFor(letter: string, hand: Hand): string | undefined {
  const codePoint = letter.codePointAt(0) as number;
  return facesOf(hand).find(({ font }) => font.hasGlyphForCodePoint(codePoint))?.name;
}
