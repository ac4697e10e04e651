export interface PlaceInDefinition {
  of: 'question' | 'page' | 'quota' | 'survey';
  /** Which one, from 1; questions are counted over all pages, as the builder shows them. */
  n: number;
  /** The way from there on, as it is written in the definition. */
  rest: readonly (string | number)[];
}

/**
 * Where in a survey a way through its JSON leads.
 *
 * @param read the JSON as it was read, of any shape
 * @param at as `['pages', 0, 'questions', 2, 'title', 'fr']`
 */
export function placeInDefinition(read: unknown, at: readonly (string | number)[]): PlaceInDefinition {
  const [list, first, inner, second] = at;
  if (list === 'pages' && typeof first === 'number') {
    if (inner !== 'questions' || typeof second !== 'number')
      return { of: 'page', n: first + 1, rest: at.slice(2) };
    const { pages } = read as { pages: readonly ({ questions?: unknown } | null)[] };
    const before = pages
      .slice(0, first)
      .map((page) => (Array.isArray(page?.questions) ? page.questions.length : 0));
    const n = before.reduce((sum, count) => sum + count, second + 1);
    return { of: 'question', n, rest: at.slice(4) };
  }
  if (list === 'quotas' && typeof first === 'number') return { of: 'quota', n: first + 1, rest: at.slice(2) };
  return { of: 'survey', n: 1, rest: at };
}
