/** Something in double braces, or braces that lack their other half. */
export interface Slot {
  /** As it is written; of braces that lack their other half, with what stands beside them on the line. */
  written: string;
  /** The variable that it names; null where it is not written as one. */
  name: string | null;
  /** Where it begins: characters before it in the text, and its line and place in it, both from 1. */
  at: number;
  line: number;
  column: number;
}

const slot = /\{\{([^{}]*)\}\}/g;
const braces = /\{\{([^{}]*)\}\}|\{\{[^{}\n]{0,30}|\}\}/g;
const inside = /^\s*([a-zA-Z][a-zA-Z0-9.]*)\s*(?:\|\s*(?:"([^"]*)"|“([^”]*)”|«\s?([^»]*?)\s?»)\s*)?$/;

/**
 * Reads a text with variables: `{{firstName|"Madame, Monsieur"}}` is the first name, or the words after the bar where it is not
 * known.
 *
 * @returns every pair of braces in the order they come
 */
export function readTemplate(text: string): Slot[] {
  return Array.from(text.matchAll(braces), ({ 0: written, 1: content, index: at }) => {
    const before = text.slice(0, at);
    const name = content === undefined ? null : (inside.exec(content)?.[1] ?? null);
    return {
      written: written.trim(),
      name,
      at,
      line: before.split('\n').length,
      column: at - before.lastIndexOf('\n'),
    };
  });
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
