import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type SampleOptions, sampleCustomers } from '@rapport/core/sample';

/** Writes the exchanges of the sample brand, customer after customer, to a file or to standard output. */
export async function writeSample({ out, ...options }: SampleOptions & { out: string }): Promise<void> {
  const counts = { customers: 0, exchanges: 0 };
  const lines = Readable.from(linesOf(options, counts), { objectMode: false });
  if (out === '-') await pipeline(lines, process.stdout as Writable, { end: false });
  else if (out.endsWith('.gz')) await pipeline(lines, createGzip(), createWriteStream(out));
  else await pipeline(lines, createWriteStream(out));
  console.error(
    `${counts.exchanges} exchanges of ${counts.customers} customers${out === '-' ? '' : ` written to ${out}`}`,
  );
}

function* linesOf(
  options: SampleOptions,
  counts: { customers: number; exchanges: number },
): Generator<string> {
  for (const { exchanges } of sampleCustomers(options)) {
    counts.customers++;
    counts.exchanges += exchanges.length;
    if (exchanges.length > 0) yield `${exchanges.map((exchange) => JSON.stringify(exchange)).join('\n')}\n`;
  }
}
