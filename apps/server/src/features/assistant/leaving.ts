import type { Verbatim } from '@rapport/contracts/verbatims';
import { redact } from '@rapport/core/redact';

/** Characters of one text that leave at most. */
const longest = 1_200;

export interface LeavingText {
  id: string;
  text: string;
}

/** Texts as they leave: without anybody's data, shortened. */
export function leavingTexts(
  verbatims: readonly Pick<Verbatim, 'id' | 'text' | 'name'>[],
  staff: readonly string[],
): { texts: LeavingText[]; removed: number } {
  let removed = 0;
  const texts = verbatims.map(({ id, text, name }) => {
    const left = redact(text, name === null ? staff : [name, ...staff]);
    for (const count of Object.values(left.removed)) removed += count;
    return { id, text: left.text.slice(0, longest) };
  });
  return { texts, removed };
}

export function numbered(texts: readonly LeavingText[]): string {
  return texts.map(({ text }, i) => `[${i + 1}] ${text.replace(/\s+/g, ' ')}`).join('\n');
}
