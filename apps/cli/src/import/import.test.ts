import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportJob, ImportMapping } from '@rapport/contracts/imports';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dryRun } from './dryRun.ts';
import { importFile } from './importFile.ts';
import { readMappingFile, withChanges } from './mappingFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => vi.restoreAllMocks());

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const sales = 'client;date;montant\nA;03/04/2025;1,50\nB;28/04/2025;2,50\n';
const mapping: ImportMapping = {
  format: {
    type: 'delimited',
    compression: 'none',
    encoding: 'utf-8',
    delimiter: ';',
    hasHeader: true,
    dateFormat: 'dd/MM/yyyy',
    decimal: ',',
    timeZone: 'Europe/Paris',
  },
  columns: [
    { header: 'client', target: 'customer' },
    { header: 'date', target: 'at' },
    { header: 'montant', target: 'amount' },
  ],
  defaults: { kind: 'purchase' },
  groupLines: false,
};

test('a dry run says how a file would be read, without a server', async () => {
  const file = fileOf('sales.csv', sales);
  expect(await dryRun({ file, changes: null, timeZone: 'UTC', json: true, language: 'en' })).toBe(0);
  const told = JSON.parse(printed[0] as string);
  expect(told.mapping.columns.map((column: { target: string }) => column.target)).toEqual([
    'customer',
    'at',
    'amount',
  ]);
  expect(told.rows[0].understood).toMatchObject({
    customer: 'A',
    at: '2025-04-03T00:00:00.000Z',
    amount: 1.5,
  });

  printed = [];
  await dryRun({ file, changes: null, timeZone: 'UTC', json: false, language: 'fr' });
  expect(printed.join('\n')).toMatch(/ligne 2\u00a0: {2}A {2}purchase {2}2025-04-03/);
});

test('a dry run of a file with a bad line ends with 1 and says where', async () => {
  const file = fileOf('bad.csv', `${sales}C;31/02/2025;3,50\n`);
  expect(await dryRun({ file, changes: null, timeZone: 'UTC', json: false, language: 'en' })).toBe(1);
  expect(printed.join('\n')).toMatch(/line 4: date "31\/02\/2025" is not a date/);
  printed = [];
  await dryRun({ file, changes: null, timeZone: 'UTC', json: false, language: 'fr' });
  expect(printed.join('\n')).toMatch(/ligne 4\u00a0: date, «\u00a031\/02\/2025\u00a0» n’est pas une date/);
});

test('a mapping file may hold only what differs; what is wrong in it is named', async () => {
  const good = fileOf(
    'm.json',
    '{"columns":[{"header":"Montant","target":"unitPrice"}],"defaults":{"currency":"CHF"}}',
  );
  const changed = withChanges(mapping, await readMappingFile(good));
  expect(changed.columns.map(({ target }) => target)).toEqual(['customer', 'at', 'unitPrice']);
  expect(changed.defaults).toEqual({ kind: 'purchase', currency: 'CHF' });
  const bad = fileOf('bad.json', '{"columns":[{"header":"x","target":"price"}],"colums":[]}');
  await expect(readMappingFile(bad)).rejects.toThrow(/columns\.0\.target[\s\S]*docs\/importing\.md/);
  expect(() => withChanges(mapping, { columns: [{ header: 'prix', target: 'amount' }] })).toThrow(
    /a column "prix" that the file has not; its columns are client, date, montant/,
  );
});

test('a file is sent whole, corrected, started and followed; handed-back lines are written where asked', async () => {
  const server = await fakeServer();
  const refused = join(folder, 'refused.csv');
  const code = await importFile({
    file: fileOf('sales.csv', sales),
    changes: { defaults: { currency: 'CHF' } },
    timeZone: undefined,
    url: server.url,
    key: 'rk_test',
    refused,
    setAside: undefined,
    json: false,
    language: 'fr',
  });
  server.close();
  expect(code).toBe(1);
  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /api/v1/imports',
    `PUT /api/v1/imports/${id}/mapping`,
    `POST /api/v1/imports/${id}/run`,
    `GET /api/v1/imports/${id}`,
    `GET /api/v1/imports/${id}/refused.csv`,
  ]);
  expect(server.requests.every(({ key }) => key === 'Bearer rk_test')).toBe(true);
  expect(server.requests.every(({ language }) => language === 'fr')).toBe(true);
  expect(server.requests[0]?.body).toContain('filename="sales.csv"');
  expect(server.requests[0]?.body).toContain(sales);
  expect(JSON.parse(server.requests[1]?.body ?? '').defaults).toEqual({ kind: 'purchase', currency: 'CHF' });
  expect(readFileSync(refused, 'utf8')).toBe('line,problem\n');
  expect(printed.join('\n')).toMatch(/2 échanges ajoutés[\s\S]*1 ligne refusée/);
});

test('without a key nothing is sent, and a missing file is named', async () => {
  const command = {
    file: join(folder, 'none.csv'),
    changes: null,
    timeZone: undefined,
    url: 'http://127.0.0.1:9',
    refused: undefined,
    setAside: undefined,
    json: false,
    language: 'en' as const,
  };
  expect(await importFile({ ...command, key: undefined })).toBe(2);
  await expect(importFile({ ...command, key: 'rk_x' })).rejects.toThrow(/none\.csv: there is no such file/);
});

const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/** Answers as the server does; what it really does is tested in the server. */
async function fakeServer() {
  const requests: {
    method: string;
    url: string;
    key: string | undefined;
    language: string | undefined;
    body: string;
  }[] = [];
  const progress = {
    rowsRead: 3,
    bytesRead: 60,
    rowsPerSecond: 10,
    secondsLeft: null,
    exchangesAdded: 2,
    exchangesKnown: 0,
    rowsRefused: 1,
    rowsSetAside: 0,
    returnsLinked: 0,
    customersAdded: 2,
  };
  const job = (status: ImportJob['status']): ImportJob => ({
    id,
    fileName: 'sales.csv',
    bytes: 60,
    status,
    mapping,
    mappingSource: 'guessed',
    progress,
    message: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    finishedAt: null,
    createdBy: null,
  });
  const answer = ({ method, url = '' }: IncomingMessage, response: ServerResponse): void => {
    if (url.endsWith('.csv')) return void response.end('line,problem\n');
    const preview = { mapping, findings: [], rows: [] };
    const body =
      method === 'PUT'
        ? preview
        : url.endsWith('/run')
          ? job('running')
          : method === 'POST'
            ? { import: job('uploaded'), preview }
            : job('done');
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      requests.push({
        method: request.method ?? '',
        url: request.url ?? '',
        key: request.headers.authorization,
        language: request.headers['accept-language'],
        body,
      });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}
