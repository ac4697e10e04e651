import { checkReply, type ReplyBreak } from '@rapport/core/reply';
import { counted } from '../lines/counted.ts';
import { LineProblem } from '../lines/LineProblem.ts';
import { readingProblem } from '../lines/readingProblem.ts';
import { readLines } from '../lines/readLines.ts';
import { exitCodes } from '../output/exitCodes.ts';
import { Output } from '../output/Output.ts';
import { type ParsedReply, parseReply } from './parseReply.ts';

export interface CheckRepliesCommand {
  /** A file, or `-` for standard input. */
  input: string;
  json: boolean;
  /** Of the sentences around the breaks. */
  language: 'fr' | 'en';
}

/**
 * Prints what each reply breaks, on standard output; what could not be read goes to standard error.
 * @returns the exit code
 */
export async function checkReplies({ input, json, language }: CheckRepliesCommand): Promise<number> {
  const name = input === '-' ? 'stdin' : input;
  const output = new Output(process.stdout);
  const counts = { lines: 0, replies: 0, breaking: 0, refused: 0 };
  let isWhole = true;
  const checkLine = async (raw: string) => {
    counts.lines++;
    const line = raw.replace(/^\ufeff/, '').trim();
    if (line === '') return;
    const parsed = parsedOrTold(line, `${name}:${counts.lines}`);
    if (!parsed) {
      counts.refused++;
      return;
    }
    const breaks = checkReply(parsed.reply);
    counts.replies++;
    if (breaks.length > 0) counts.breaking++;
    const id = parsed.id ?? String(counts.lines);
    await output.line(json ? asJson(id, breaks) : asText(id, breaks, language));
  };
  try {
    for await (const lines of readLines(input)) for (const line of lines) await checkLine(line);
  } catch (error) {
    isWhole = false;
    console.error(`${name}: ${readingProblem(error)}`);
  }
  await output.flush();
  tellCounts(name, counts, json, language);
  return isWhole && counts.refused === 0 ? exitCodes.ok : exitCodes.dataProblem;
}

function parsedOrTold(line: string, place: string): ParsedReply | null {
  try {
    return parseReply(line);
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error;
    console.error(`${place}: ${error.field === '' ? '' : `${error.field}: `}${error.message}`);
    return null;
  }
}

function asJson(id: string | number, breaks: readonly ReplyBreak[]): string {
  return JSON.stringify({ id, breaks });
}

function asText(id: string | number, breaks: readonly ReplyBreak[], language: 'fr' | 'en'): string {
  if (breaks.length === 0) return `${id}: ${language === 'fr' ? 'rien à reprendre' : 'nothing breaks'}`;
  return [
    `${id}:`,
    ...breaks.map(
      ({ rule, start, end, excerpt, why, suggestion }) =>
        `  ${rule} (${start}-${end}) “${excerpt.replace(/\s+/g, ' ')}”\n    ${why}\n    → ${suggestion}`,
    ),
  ].join('\n');
}

function tellCounts(
  name: string,
  { replies, breaking, refused }: { replies: number; breaking: number; refused: number },
  json: boolean,
  language: 'fr' | 'en',
): void {
  if (refused > 0)
    console.error(
      `${name}: ${counted(refused, 'line')} refused; the ${counted(replies, 'other')} were checked`,
    );
  if (replies + refused === 0)
    console.error(`${name}: no reply in it; write one a line, as {"id": "r1", "text": "…"}`);
  else if (!json)
    console.error(
      language === 'fr'
        ? `${breaking} réponses à reprendre sur ${replies}`
        : `${breaking} of ${replies} to look at again`,
    );
}
