import { randomUUID } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ImportJob, importJob, importPreview } from '@rapport/contracts/imports';
import { Rapport, RapportError } from '@rapport/sdk';
import { exitCodes } from '../output/exitCodes.ts';
import { describeOutcome, describeProgress } from './describe.ts';
import { fileSource } from './fileSource.ts';
import { type MappingChanges, withChanges } from './mappingFile.ts';

export interface ImportCommand {
  file: string;
  changes: MappingChanges | null;
  timeZone: string | undefined;
  url: string;
  key: string | undefined;
  /** Where to write the lines handed back; undefined: nowhere. */
  refused: string | undefined;
  setAside: string | undefined;
  json: boolean;
  language: 'fr' | 'en';
}

const askedEveryMs = 500;

/**
 * Sends a file to a server, follows its import to the end and says what came of it. Ctrl-C stops the import.
 * @returns the exit code: 1 when lines were refused, or it did not come to its end
 */
export async function importFile(command: ImportCommand): Promise<number> {
  if (!command.key) {
    console.error('Give an API key with the scope ingest: --key rk_…, or RAPPORT_KEY.');
    return exitCodes.usage;
  }
  await fileSource(command.file);
  const rapport = new Rapport({
    url: command.url,
    key: command.key,
    language: command.language,
    retries: 3,
  });
  try {
    const started = await begin(rapport, command);
    const job = await follow(rapport, started, command);
    await keepHandedBack(command, job);
    if (command.json) console.log(JSON.stringify(job));
    else console.log(describeOutcome(job, command.language).join('\n'));
    return job.status === 'done' && job.progress.rowsRefused === 0 ? exitCodes.ok : exitCodes.dataProblem;
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    console.error(
      [error.message, ...error.fields.map(({ field, message }) => `  ${field}: ${message}`)].join('\n'),
    );
    return exitCodes.dataProblem;
  }
}

async function begin(rapport: Rapport, { file, changes, timeZone }: ImportCommand): Promise<ImportJob> {
  const sent = await rapport.call({
    method: 'POST',
    path: '/api/v1/imports',
    rawBody: await formOf(file),
    answer: {
      parse: (value) => {
        const { import: job, preview } = value as { import: unknown; preview: unknown };
        return { job: importJob.parse(job), preview: importPreview.parse(preview) };
      },
    },
  });
  const { id } = sent.job;
  if (changes !== null || timeZone !== undefined) {
    const mapping = withChanges(sent.preview.mapping, changes ?? {});
    if (timeZone !== undefined) mapping.format.timeZone = timeZone;
    await rapport.call({
      method: 'PUT',
      path: `/api/v1/imports/${id}/mapping`,
      body: mapping,
      answer: importPreview,
    });
  }
  return rapport.call({ method: 'POST', path: `/api/v1/imports/${id}/run`, body: {}, answer: importJob });
}

async function follow(
  rapport: Rapport,
  started: ImportJob,
  { language, json }: ImportCommand,
): Promise<ImportJob> {
  const path = `/api/v1/imports/${started.id}`;
  const isShown = process.stderr.isTTY === true && !json;
  let job = started;
  const stop = (): void => {
    void rapport
      .call({ method: 'POST', path: `${path}/cancellation`, body: {}, answer: importJob })
      .catch(() => {});
  };
  process.once('SIGINT', stop);
  try {
    while (job.status === 'running') {
      await sleep(askedEveryMs);
      job = await rapport.call({ method: 'GET', path, answer: importJob });
      if (isShown) process.stderr.write(`\r\u001b[K${describeProgress(job, language)}`);
    }
  } finally {
    process.off('SIGINT', stop);
    if (isShown) process.stderr.write('\r\u001b[K');
  }
  return job;
}

/** The file as a form: read from the disk as it is sent, never whole in memory. */
async function formOf(file: string): Promise<{ content: Blob; type: string }> {
  const boundary = `rapport-${randomUUID()}`;
  const name = basename(file).replace(/["\r\n]/g, '_');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const content = new Blob([head, await openAsBlob(file), `\r\n--${boundary}--\r\n`]);
  return { content, type: `multipart/form-data; boundary=${boundary}` };
}

async function keepHandedBack(
  { refused, setAside, url, key, language }: ImportCommand,
  job: ImportJob,
): Promise<void> {
  const wanted = [
    ['refused', refused, job.progress.rowsRefused],
    ['set-aside', setAside, job.progress.rowsSetAside],
  ] as const;
  for (const [name, path, count] of wanted) {
    if (path === undefined || count === 0) continue;
    const address = new URL(`/api/v1/imports/${job.id}/${name}.csv`, url);
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${key}`, 'accept-language': language },
    });
    if (!response.ok || !response.body) throw new Error(`${path}: the server answered ${response.status}`);
    await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(path));
  }
}
