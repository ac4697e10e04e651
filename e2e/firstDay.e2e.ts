import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createOwner,
  desktop,
  openBrowser,
  phone,
  picture,
  type Running,
  signIn,
  startRapport,
} from './rapport.ts';

let running: Running;
let browser: Browser;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'rapport-files-'));

beforeAll(async () => {
  running = await startRapport();
  browser = await openBrowser();
  page = await browser.newPage({ ...desktop, locale: 'fr-FR' });
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('someone new creates their account from the printed link and is told how to begin', async () => {
  await createOwner(page, running);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture(page, 'first-day-start');
});

test('a file of purchases as a French till writes it is understood by guess, and imported', async () => {
  const file = join(folder, 'achats.csv.gz');
  writeFileSync(file, gzipSync(Buffer.from(purchases(), 'latin1')));
  await importFile(file);
  await page.getByText(/240 échanges ont été ajoutés/).waitFor();
  await picture(page, 'first-day-imported');
});

test('a file of messages of the same customers joins them', async () => {
  const file = join(folder, 'messages.ndjson');
  writeFileSync(file, messages());
  await importFile(file);
});

test('each customer has a relationship, its why, and what not to do', async () => {
  await page.goto(`${running.address}/customers?q=C-1`);
  await page.getByRole('link', { name: /C-1\b/ }).first().click();
  for (const text of ['Pourquoi', 'À éviter', /comme d’habitude/])
    await page.getByText(text).first().waitFor();
  await picture(page, 'first-day-customer');
});

test('the same page can be read on a phone, in English', async () => {
  const context = await browser.newContext({ ...phone, locale: 'en-GB' });
  const small = await context.newPage();
  await signIn(small, running);
  await small.goto(page.url());
  await small.getByText('Why', { exact: true }).waitFor();
  const overflow = await small.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
  await picture(small, 'first-day-customer-phone-en');
  await context.close();
});

async function importFile(path: string): Promise<void> {
  await page.goto(`${running.address}/imports/new`);
  await page.locator('input[type=file]').setInputFiles(path);
  const start = page.getByRole('button', { name: /^Importer/ });
  await start.waitFor();
  await picture(page, `first-day-mapping-${path.endsWith('gz') ? 'purchases' : 'messages'}`);
  await start.click();
  // What is added so far is told from the beginning: the title alone says that it is over.
  await page.getByRole('heading', { level: 1, name: /est importé$/ }).waitFor({ timeout: 240_000 });
}

/** Semicolons, decimal commas, Windows-1252, French dates; three lines an order; ten customers. */
function purchases(): string {
  const lines = ['N° commande;Date;Client;Désignation;Quantité;Prix unitaire'];
  for (let order = 0; order < 240; order++) {
    const month = String(1 + (order % 12)).padStart(2, '0');
    const date = `${String(1 + (order % 27)).padStart(2, '0')}/${month}/${2023 + Math.floor(order / 80)}`;
    for (const item of ['Thé fumé', 'Nappe en lin', 'Bougie « forêt »']) {
      lines.push(`F${1000 + order};${date};C-${order % 10};${item};${1 + (order % 3)};1 2${order % 10}0,50`);
    }
  }
  return lines.join('\r\n');
}

function messages(): string {
  const texts = [
    'Toujours un plaisir, mettez-moi comme d’habitude, vous me connaissez depuis le temps.',
    'Troisième retard, et personne ne répond. Si rien ne bouge, mon avocat vous écrira.',
  ];
  return Array.from({ length: 10 }, (_, i) =>
    JSON.stringify({
      id: `m-${i}`,
      customer: `C-${i % 10}`,
      kind: 'message',
      channel: 'email',
      at: `2025-12-${String(10 + i)}T09:00:00Z`,
      text: i === 1 ? texts[0] : i === 2 ? texts[1] : 'Bonjour, où en est ma commande ?',
    }),
  ).join('\n');
}
