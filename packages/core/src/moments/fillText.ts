/**
 * Puts what is known into a text: `{firstName|dear customer}`. What is not known, or empty, gives what stands after the bar;
 * nothing without one. Spaces left before punctuation, or doubled, are taken out.
 *
 * @example fillText('Dear {firstName|customer},', {}) // 'Dear customer,'
 */
export function fillText(
  text: string,
  values: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const filled = fill(text, values);
  return filled
    .replace(/[ \t]+([,.])/g, '$1')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

const variable = /\{(\w+)(?:\|((?:[^{}]|\{\w+\})*))?\}/g;

function fill(text: string, values: Parameters<typeof fillText>[1]): string {
  return text.replace(variable, (_, name: string, otherwise: string | undefined) => {
    const value = values[name];
    if (value !== null && value !== undefined && value !== '') return String(value);
    return otherwise === undefined ? '' : fill(otherwise, values);
  });
}

/** The variables a text names that are not among the known ones. */
export function unknownVariables(text: string, known: readonly string[]): string[] {
  return [...text.matchAll(/\{(\w+)(?=[|}])/g)]
    .map((found) => found[1]!)
    .filter((name) => !known.includes(name));
}

/** What a moment's text may name. */
export const textVariables = ['firstName', 'name', 'brand', 'staff', 'years', 'product', 'number'] as const;
