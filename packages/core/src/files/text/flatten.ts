/** Kept whole, as JSON: their keys differ from line to line. */
const whole = new Set(['properties', 'traits']);

/** The values of a JSON object as text; those of an inner object under `outer.inner`. Lists stay JSON. */
export function flatten(object: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(object)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && !whole.has(key)) {
      for (const [inner, each] of Object.entries(value)) cells.set(`${key}.${inner}`, textOf(each));
    } else cells.set(key, textOf(value));
  }
  return cells;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
