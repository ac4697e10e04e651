import { FileProblem } from '../source.ts';
import { textIn } from './xml.ts';

/** Characters: past it a spreadsheet's strings would not fit in memory. */
const mostCharacters = 120_000_000;

/** The strings that cells refer to by number. They must be in memory at once: a cell may name any of them. */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  const decoder = new TextDecoder();
  const entry = /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
  let rest = '';
  let characters = 0;
  for await (const piece of bytes) {
    rest += decoder.decode(piece, { stream: true });
    entry.lastIndex = 0;
    let end = 0;
    for (let found = entry.exec(rest); found; found = entry.exec(rest)) {
      const text = textIn(found[1] ?? '');
      strings.push(text);
      characters += text.length;
      end = entry.lastIndex;
    }
    rest = rest.slice(end);
    if (characters > mostCharacters)
      throw new FileProblem(
        'This spreadsheet holds too much text to be read as one. Save it as CSV and send that.',
      );
  }
  return strings;
}
