import {
  type Composed,
  detectFile,
  guessMapping,
  type RefusedRow,
  readExchanges,
  sampleFile,
} from '../index.ts';
import type { FileSource } from '../source.ts';
import type { ExchangeFromFile, FileMapping, Finding, Row } from '../types.ts';

export interface WholeReading {
  mapping: FileMapping;
  findings: Finding[];
  exchanges: Composed[];
  /** What was composed, in the order of the file; as it came when `atOnce` is given. */
  inputs: ExchangeFromFile[];
  refused: RefusedRow[];
  setAside: Row[];
  rowsRead: number;
}

/** Everything that becomes of a file read by guess alone, or with what `correct` makes of the guess. */
export async function readWhole(
  source: FileSource,
  options: {
    fileName?: string;
    timeZone?: string;
    correct?: (mapping: FileMapping) => void;
    mostPending?: number;
    atOnce?: number;
  } = {},
): Promise<WholeReading> {
  const file = detectFile(await sampleFile(source), options.timeZone ?? 'UTC');
  const { mapping, findings } = guessMapping(file, options.fileName);
  options.correct?.(mapping);
  const whole: WholeReading = {
    mapping,
    findings: [...file.findings, ...findings],
    exchanges: [],
    inputs: [],
    refused: [],
    setAside: [],
    rowsRead: 0,
  };
  const reading = { mostPending: options.mostPending, atOnce: options.atOnce };
  for await (const batch of readExchanges(source, mapping, { batchSize: 50, ...reading })) {
    whole.exchanges.push(...batch.exchanges);
    whole.refused.push(...batch.refused);
    whole.setAside.push(...batch.setAside);
    whole.rowsRead = batch.rowsRead;
  }
  if (options.atOnce === undefined)
    whole.exchanges.sort((a, b) => (a.rows[0]?.line ?? 0) - (b.rows[0]?.line ?? 0));
  whole.inputs = whole.exchanges.map(({ input }) => input as ExchangeFromFile);
  return whole;
}
