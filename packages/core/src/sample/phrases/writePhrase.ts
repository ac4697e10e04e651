import type { Draws } from '../draws.ts';

/** What stands in the braces of a phrase, such as {item} or {city}. `{e}` is the feminine ending of French. */
export type Slots = Readonly<Record<string, string>>;

/**
 * Writes a phrase: one of each `[this|that]`, each `{slot}` filled, French contractions made. `{Item}` is `{item}` with a
 * capital.
 */
export function writePhrase(phrase: string, slots: Slots, draws: Draws): string {
  const chosen = phrase.replace(/\[([^\]]*)\]/g, (_, inside: string) => draws.pick(inside.split('|')));
  const filled = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name.charAt(0).toLowerCase() + name.slice(1)] ?? '';
    return name.charAt(0) === name.charAt(0).toUpperCase() ? capital(value) : value;
  });
  return filled
    .replace(/\bde le /g, 'du ')
    .replace(/\bde les /g, 'des ')
    .replace(/(^|\s)à le /g, '$1au ')
    .replace(/(^|\s)à les /g, '$1aux ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
