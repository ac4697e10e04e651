/** 1 like, 2 must-be, 3 neutral, 4 can live with, 5 dislike: the five answers of Kano's questionnaire, in its order. */
export type KanoAnswer = 1 | 2 | 3 | 4 | 5;

const words: Readonly<Record<KanoAnswer, readonly string[]>> = {
  1: [
    'like',
    'i like it',
    'i like it that way',
    'i would like it',
    'enjoy',
    'i enjoy it',
    'delighted',
    'j aime',
    'j aime ca',
    'aime',
    'j aimerais',
    'cela me plairait',
    'cela me plait',
    'ca me plait',
  ],
  2: [
    'must be',
    'must',
    'it must be that way',
    'must have',
    'expect',
    'expected',
    'i expect it',
    'basic necessity',
    'attendu',
    'je m y attends',
    'c est un minimum',
    'minimum',
    'normal',
    'c est normal',
    'doit etre',
    'necessaire',
  ],
  3: [
    'neutral',
    'i am neutral',
    'i feel neutral',
    'don t care',
    'i don t care',
    'do not care',
    'indifferent',
    'neutre',
    'cela m est egal',
    'ca m est egal',
    'indifferente',
  ],
  4: [
    'live with',
    'can live with',
    'i can live with it',
    'i can live with it that way',
    'tolerate',
    'i can tolerate it',
    'accept',
    'acceptable',
    'je m en accommode',
    'je peux m en accommoder',
    'je l accepte',
    'supportable',
    'tolere',
    'je peux vivre avec',
    'vivre avec',
  ],
  5: [
    'dislike',
    'i dislike it',
    'i dislike it that way',
    'i would dislike it',
    'don t like',
    'i don t like it',
    'je n aime pas',
    'je n aime pas ca',
    'n aime pas',
    'cela me deplairait',
    'cela me deplait',
    'ca me deplait',
    'deteste',
    'je deteste',
  ],
};

const answers = new Map(
  Object.entries(words).flatMap(([answer, known]) =>
    known.map((word) => [word, Number(answer) as KanoAnswer] as const),
  ),
);

/**
 * An answer as people and tools write it: `1` to `5`, or the usual wordings in English and French, whatever their case, accents
 * and punctuation.
 *
 * @returns null when it is none of them
 * @example readKanoAnswer('Can live with') // 4
 */
export function readKanoAnswer(text: string): KanoAnswer | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  if (/^[1-5](?:\.0*)?$/.test(plain)) return Number(plain) as KanoAnswer;
  return answers.get(plain) ?? null;
}
