import type { SurveyDefinition } from './definition.ts';

export interface DefinitionChange {
  change: 'added' | 'removed' | 'changed' | 'moved';
  what: 'survey' | 'page' | 'question' | 'quota' | 'calculated';
  id: string;
  /** Of what changed: which of its parts, as `title.fr` or `choices`. */
  parts: string[];
}

/** What differs between two versions of a survey, by id. */
export function diffDefinitions(before: SurveyDefinition, after: SurveyDefinition): DefinitionChange[] {
  const { pages: pagesBefore, quotas: quotasBefore, calculated: calculatedBefore, ...rest } = before;
  const { pages, quotas, calculated, ...others } = after;
  const parts = differingParts(rest, others);
  const questions = (of: SurveyDefinition) =>
    of.pages.flatMap((page) =>
      page.questions.map((question) => ({ question, page: page.id, id: question.id })),
    );
  return [
    ...(parts.length > 0 ? [{ change: 'changed', what: 'survey', id: 'survey', parts } as const] : []),
    ...diffLists('page', strip(pagesBefore), strip(pages)),
    ...diffLists(
      'question',
      before.pages.flatMap((p) => p.questions),
      pages.flatMap((p) => p.questions),
    ),
    ...movedQuestions(questions(before), questions(after)),
    ...diffLists('quota', quotasBefore, quotas),
    ...diffLists('calculated', calculatedBefore, calculated),
  ];
}

function strip(pages: SurveyDefinition['pages']) {
  return pages.map(({ id, jumps }) => ({ id, jumps }));
}

function diffLists(
  what: DefinitionChange['what'],
  before: readonly { id: string }[],
  after: readonly { id: string }[],
): DefinitionChange[] {
  const changes: DefinitionChange[] = [];
  for (const each of before)
    if (!after.some(({ id }) => id === each.id))
      changes.push({ change: 'removed', what, id: each.id, parts: [] });
  for (const each of after) {
    const old = before.find(({ id }) => id === each.id);
    if (!old) changes.push({ change: 'added', what, id: each.id, parts: [] });
    else {
      const parts = differingParts(old, each);
      if (parts.length > 0) changes.push({ change: 'changed', what, id: each.id, parts });
    }
  }
  return changes;
}

/** Of those in both: on another page, or not among the most that kept their order. */
function movedQuestions(
  before: readonly { id: string; page: string }[],
  after: readonly { id: string; page: string }[],
): DefinitionChange[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const kept = after.filter(({ id }) => places.has(id));
  const inOrder = longestRise(kept.map(({ id }) => places.get(id) as number));
  return kept.flatMap(({ id, page }, i) => {
    const isMoved = before[places.get(id) as number]?.page !== page || !inOrder.has(i);
    return isMoved ? [{ change: 'moved', what: 'question', id, parts: [] } as const] : [];
  });
}

/** Positions of a longest subsequence that rises. */
function longestRise(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: (number | undefined)[] = [];
  let last: number | undefined;
  for (const [i, value] of values.entries()) {
    lengths[i] = 1;
    for (let j = 0; j < i; j++) {
      if ((values[j] as number) >= value || (lengths[j] as number) < (lengths[i] as number)) continue;
      lengths[i] = (lengths[j] as number) + 1;
      previous[i] = j;
    }
    if (last === undefined || (lengths[i] as number) > (lengths[last] as number)) last = i;
  }
  const found = new Set<number>();
  for (let i = last; i !== undefined; i = previous[i]) found.add(i);
  return found;
}

/** Texts by language are told apart, other parts as a whole. */
function differingParts(before: object, after: object): string[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
    if (isSame(old[key], now[key])) return [];
    if (!isWords(old[key]) || !isWords(now[key])) return [key];
    const [a, b] = [old[key], now[key]];
    return ['fr', 'en']
      .filter((language) => a[language] !== b[language])
      .map((language) => `${key}.${language}`);
  });
}

function isWords(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => key === 'fr' || key === 'en')
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) =>
    isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
