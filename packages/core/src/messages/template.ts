export interface Template {
  /** Names of the variables that are used, each once, in the order they come. */
  variables: string[];
  /** What is written in double braces and is no variable. */
  mistakes: string[];
}

const slot = /\{\{([^{}]*)\}\}/g;
const inside = /^\s*([a-zA-Z][a-zA-Z0-9.]*)\s*(?:\|\s*(?:"([^"]*)"|“([^”]*)”|«\s?([^»]*?)\s?»)\s*)?$/;

/**
 * Reads a text with variables: `{{firstName|"Madame, Monsieur"}}` is the first name, or the words after the bar where it is not
 * known.
 */
export function readTemplate(text: string): Template {
  const variables = new Set<string>();
  const mistakes: string[] = [];
  for (const [whole, content] of text.matchAll(slot)) {
    const name = inside.exec(content ?? '')?.[1];
    if (name === undefined) mistakes.push(whole);
    else variables.add(name);
  }
  return { variables: [...variables], mistakes };
}

/**
 * Fills a text in. A variable that is not known and says no other words leaves nothing; what is no variable stays as it is written.
 *
 * @returns the text, and the variables that left a hole in it
 */
export function fillTemplate(
  text: string,
  values: Readonly<Record<string, string | null | undefined>>,
): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(slot, (whole, content: string) => {
    const found = inside.exec(content);
    if (found === null) return whole;
    const [, name = '', ...fallbacks] = found;
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
    if (value) return value;
    const fallback = fallbacks.find((each) => each !== undefined);
    if (fallback === undefined) missing.add(name);
    return fallback ?? '';
  });
  return { text: filled, missing: [...missing] };
}
