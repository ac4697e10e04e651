import { type Command, InvalidArgumentError } from 'commander';
import { readAsOf } from '../relations/readAsOf.ts';

interface SampleFlags {
  customers: number;
  seed: number;
  end?: number;
  out: string;
}

/** `rapport sample`: the sample brand as a file. */
export function addSample(program: Command): void {
  program
    .command('sample')
    .description(
      'write the sample brand: three years of a house of tea and linen, one exchange a line (NDJSON)',
    )
    .option('--customers <n>', 'how many customers', parseWhole, 2_000)
    .option('--seed <n>', 'the same seed gives the same brand', parseWhole, 7)
    .option('--end <date>', 'when the story ends (default: this hour)', parseEnd)
    .option(
      '-o, --out <file>',
      'where to write; a name ending in .gz is compressed; - is standard output',
      '-',
    )
    .action(async (flags: SampleFlags) => {
      const { writeSample } = await import('../sample/writeSample.ts');
      await writeSample({
        customers: flags.customers,
        seed: flags.seed,
        endMs: flags.end ?? thisHour(),
        out: flags.out,
      });
    });
}

function parseWhole(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 4_294_967_295) throw new InvalidArgumentError('Give a whole number.');
  return number;
}

function parseEnd(value: string): number {
  const endMs = readAsOf(value);
  if (Number.isNaN(endMs))
    throw new InvalidArgumentError('Write a date as 2026-01-31, or 2026-01-31T10:00:00Z.');
  return endMs;
}

function thisHour(): number {
  return Math.floor(Date.now() / 3_600_000) * 3_600_000;
}
