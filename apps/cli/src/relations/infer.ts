import { counted } from '../lines/counted.ts';
import { readingProblem } from '../lines/readingProblem.ts';
import { readLines } from '../lines/readLines.ts';
import { exitCodes } from '../output/exitCodes.ts';
import { Output } from '../output/Output.ts';
import { tableTitle } from './describeStanding.ts';
import { type Counts, Inference } from './inferLines.ts';
import { StandingsPool } from './StandingsPool.ts';
import type { KnownCustomer, StandingsRequest } from './standings.ts';

export interface InferCommand {
  /** A file, or `-` for standard input. */
  input: string;
  json: boolean;
  asOfMs: number | null;
  languages: readonly string[];
  /** Of the sentences and the table. */
  language: 'fr' | 'en';
}

/** Refused lines told one by one; the others are counted. */
const mostTold = 100;
/** From here on the work is shared between cores; below, starting them would take longer. */
const manyCustomers = 1_000;
const batchSize = 100;

/**
 * Reads exchanges and prints where each customer stands, on standard output; what could not be read goes to standard error.
 * @returns the exit code
 */
export async function infer(command: InferCommand): Promise<number> {
  const name = command.input === '-' ? 'stdin' : command.input;
  const inference = new Inference({
    languages: command.languages,
    asOfMs: command.asOfMs,
    onRefused: (line, { field, message }) => {
      if (inference.counts.refused <= mostTold)
        console.error(`${name}:${line}: ${field === '' ? '' : `${field}: `}${message}`);
    },
  });
  let isWhole = true;
  try {
    for await (const lines of readLines(command.input)) for (const line of lines) inference.addLine(line);
  } catch (error) {
    isWhole = false;
    console.error(`${name}: ${readingProblem(error)}`);
  }
  await print(inference, command);
  tellCounts(name, inference.counts);
  return isWhole && inference.counts.refused === 0 ? exitCodes.ok : exitCodes.dataProblem;
}

async function print(inference: Inference, { json, language }: InferCommand): Promise<void> {
  const output = new Output(process.stdout);
  if (!json && inference.counts.exchanges > 0) await output.line(tableTitle(language));
  const pool = new StandingsPool(inference.customers > manyCustomers);
  for await (const lines of pool.describe(requests(inference, json, language)))
    for (const line of lines) await output.line(line);
  await output.flush();
}

function* requests(inference: Inference, json: boolean, language: 'fr' | 'en'): Generator<StandingsRequest> {
  const { nowMs } = inference;
  let customers: KnownCustomer[] = [];
  for (const known of inference.known()) {
    customers.push(known);
    if (customers.length === batchSize) {
      yield { customers, nowMs, json, language };
      customers = [];
    }
  }
  yield { customers, nowMs, json, language };
}

function tellCounts(name: string, { exchanges, refused, repeated, later }: Counts): void {
  if (refused > mostTold)
    console.error(`${name}: … and ${refused - mostTold} other lines that could not be read`);
  if (refused > 0)
    console.error(
      `${name}: ${counted(refused, 'line')} refused; the ${counted(exchanges, 'other')} were read`,
    );
  if (repeated > 0)
    console.error(`${name}: ${counted(repeated, 'line')} repeated an exchange and changed nothing`);
  if (later > 0) console.error(`${name}: ${counted(later, 'exchange')} later than --as-of left out`);
  if (exchanges + refused + later === 0)
    console.error(`${name}: no exchange in it; write one a line, as {"customer": "c1", "kind": "purchase"}`);
}
