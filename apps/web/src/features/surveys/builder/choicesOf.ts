import type { Choice, SurveyLanguage } from '@rapport/core/surveys';

/**
 * Choices as the lines of a text, in one language: a line that stays keeps its choice, with its words in other languages, its
 * picture and the answers it had, wherever lines are added or taken away around it.
 *
 * @example choicesOf([red, green, blue], 'fr', 'Rouge\nBleu') // [red, blue]
 */
export function choicesOf(choices: readonly Choice[], language: SurveyLanguage, text: string): Choice[] {
  const before = choices.map(({ label }) => label[language] ?? '');
  const lines = text.split('\n');
  const shorter = Math.min(before.length, lines.length);
  let above = 0;
  while (above < shorter && before[above] === lines[above]) above++;
  let below = 0;
  while (below < shorter - above && before.at(-1 - below) === lines.at(-1 - below)) below++;
  const changed = choices.slice(above, choices.length - below);
  const taken = new Set(choices.map(({ id }) => id));
  return [
    ...choices.slice(0, above),
    ...lines.slice(above, lines.length - below).map((line, i): Choice => {
      const known = changed[i];
      if (known) return { ...known, label: { ...known.label, [language]: line } };
      return { id: freeChoiceId(taken), label: { [language]: line } };
    }),
    ...choices.slice(choices.length - below),
  ];
}

function freeChoiceId(taken: Set<string>): string {
  let n = taken.size + 1;
  while (taken.has(`c${n}`)) n++;
  taken.add(`c${n}`);
  return `c${n}`;
}
