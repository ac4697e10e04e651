import { readText, type TextReading } from '@rapport/core/language';

/** Reads a customer's words in the languages of the workspace; undefined where there are none to read. */
export function readVerbatim(text: string, languages: readonly string[]): TextReading | undefined {
  return text.trim() === '' ? undefined : readText(text, { languages });
}
