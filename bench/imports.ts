/**
 * Files into finished states: a real shop's year (Online Retail, where ../shared/data has it), and a million generic exchanges of
 * 200,000 customers. Bounds of the same run: cutting the same file into rows, reading it as exchanges without storing them, and
 * Postgres' own COPY of it into a table with one index. BENCH_ROWS makes it smaller.
 */
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  openAsBlob,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';
import type { ImportJob } from '@rapport/contracts/imports';
import {
  detectFile,
  type FileSource,
  guessMapping,
  readExchanges,
  readRows,
  sampleFile,
} from '@rapport/core/files';
import { type BenchServer, startServer } from './server.ts';

process.env.BENCH_JOBS = '1';
const rows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const retail = join(import.meta.dirname, '../../shared/data/online-retail/online-retail.csv.gz');
const show = (label: string, text: string): void => console.log(`${label.padEnd(46)} ${text}`);
const kinds = ['purchase', 'purchase', 'purchase', 'visit', 'visit', 'contact', 'message', 'purchase'];
const channels = ['shop', 'web', 'phone', 'email'];
const texts = [
  'Where is my parcel?',
  'Merci beaucoup, tout est parfait',
  'I want my money back',
  'Bonjour, quand rouvrez-vous ?',
];
const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-files-'));
chmodSync(folder, 0o755);

try {
  if (existsSync(retail)) await measure('Online Retail (541,909 lines, gzip)', retail, 'asked: 30 s');
  else show('Online Retail', 'skipped: ../shared/data is not there');
  const generated = join(folder, 'exchanges.csv');
  await generate(generated, rows, Math.ceil(rows / 5));
  await measure(
    `${rows.toLocaleString('en')} exchanges`,
    generated,
    'asked: 90 s, 500 MB, for 1,000,000',
    true,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(label: string, path: string, asked: string, hasCopy = false): Promise<void> {
  const source = fileSource(path);
  const { mapping } = guessMapping(detectFile(await sampleFile(source), 'Europe/Paris'), basename(path));
  const cutting = await secondsOf(async () => {
    for await (const _ of readRows(source, mapping.format));
  });
  const reading = await secondsOf(async () => {
    for await (const _ of readExchanges(source, mapping));
  });
  const server = await startServer();
  try {
    const copy = hasCopy ? await copySeconds(server, path) : null;
    const before = server.cpuSeconds();
    const job = await importFile(server, path);
    const after = server.cpuSeconds();
    const seconds = (Date.parse(job.finishedAt ?? '') - Date.parse(job.createdAt)) / 1000;
    const { exchangesAdded, rowsRead, customersAdded, rowsSetAside, rowsRefused, returnsLinked } =
      job.progress;
    show(label, `${seconds.toFixed(1)} s, ${Math.round(rowsRead / seconds)} lines/s; ${asked}`);
    show(
      '',
      `${exchangesAdded} exchanges, ${customersAdded} customers, ${returnsLinked} returns linked, ${rowsSetAside} lines aside, ${rowsRefused} refused`,
    );
    show('  bound: cutting it into rows', ratio(cutting, seconds));
    show('  bound: reading it as exchanges', ratio(reading, seconds));
    if (copy !== null) show('  bound: COPY of the same lines, one index', ratio(copy, seconds));
    show(
      '  processor',
      `node ${(after.node - before.node).toFixed(1)} s, postgres ${(after.postgres - before.postgres).toFixed(1)} s`,
    );
    show('  server memory (node)', `peak ${server.memory().peak.toFixed(0)} MB`);
  } finally {
    await server.stop();
  }
}

function ratio(bound: number, seconds: number): string {
  return `${bound.toFixed(1)} s, ${(seconds / bound).toFixed(1)} times as long`;
}

async function importFile(server: BenchServer, path: string): Promise<ImportJob> {
  const body = new FormData();
  body.append('file', await openAsBlob(path), basename(path));
  const { import: sent } = (await ask(server, '', { method: 'POST', body })) as { import: ImportJob };
  await ask(server, `/${sent.id}/run`, { method: 'POST' });
  for (;;) {
    await sleep(500);
    const job = (await ask(server, `/${sent.id}`, {})) as ImportJob;
    if (job.status === 'done') return job;
    if (job.status !== 'running') throw new Error(`The import ended as ${job.status}: ${job.message}`);
  }
}

async function ask(server: BenchServer, path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(`${server.url}/api/v1/imports${path}`, {
    ...init,
    headers: { authorization: `Bearer ${server.key}` },
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function copySeconds(server: BenchServer, path: string): Promise<number> {
  await server.query(
    `create table bench_copy (id text primary key, customer text, at timestamptz, kind text, channel text, amount numeric, text text)`,
  );
  const seconds = await secondsOf(() => server.query(`copy bench_copy from '${path}' csv header`));
  await server.query('drop table bench_copy');
  return seconds;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Three years of plain exchanges in the order of time, the same for the same numbers. */
async function generate(path: string, count: number, customers: number): Promise<void> {
  const out = createWriteStream(path);
  out.write('event id,customer id,date,kind,channel,amount,message\n');
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.UTC(2022, 0, 1) + Math.floor((i / count) * 3 * 365 * 86_400_000)).toISOString();
    const kind = kinds[random(kinds.length)] as string;
    const customer = i < customers ? i : random(customers);
    const amount = kind === 'purchase' ? (random(20_000) / 100).toFixed(2) : '';
    const text = kind === 'message' ? `"${texts[random(texts.length)]}"` : '';
    lines.push(`e${i},C${customer},${at},${kind},${channels[random(channels.length)]},${amount},${text}`);
    if (lines.length === 5_000 || i === count - 1) {
      if (!out.write(`${lines.join('\n')}\n`)) await new Promise((resolve) => out.once('drain', resolve));
      lines = [];
    }
  }
  out.end();
  await finished(out);
  chmodSync(path, 0o644);
}

function fileSource(path: string): FileSource {
  const highWaterMark = 256 * 1024;
  return {
    size: statSync(path).size,
    async *read(start, end) {
      if (end > start) yield* createReadStream(path, { start, end: end - 1, highWaterMark });
    },
    async *inflate(bytes, format) {
      const inflater = format === 'gzip' ? createGunzip({ chunkSize: highWaterMark }) : createInflateRaw();
      yield* Readable.from(bytes).pipe(inflater);
    },
  };
}
