/// <reference lib="dom" />
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { createOwner, desktop, openBrowser, picture, type Running, startRapport, whole } from './rapport.ts';

let running: Running;
let browser: Browser;
let page: Page;
let model: Server;
let address: string;
/** What reached the model: its key and its messages. */
const received: string[] = [];

beforeAll(async () => {
  model = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      received.push(`${request.headers.authorization} ${text}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          choices: [{ message: { role: 'assistant', content: JSON.stringify(answerTo(text)) } }],
          usage: { prompt_tokens: 900, completion_tokens: 100 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`;
  running = await startRapport();
  browser = await openBrowser();
  page = await (await browser.newContext({ ...desktop, locale: 'en-GB' })).newPage();
  await createOwner(page, running);
  const sent = await page.request.post(`${running.address}/api/v1/exchanges`, {
    data: {
      exchanges: Array.from({ length: 8 }, (_, i) => ({
        id: `words-${i}`,
        customer: [{ kind: 'email', value: `julie${i}@example.com` }],
        kind: 'message',
        direction: 'inbound',
        at: `2026-03-0${i + 1}`,
        traits: { name: 'Julie Besson' },
        text: `Parcel number ${i} came late, call Besson on 06 12 34 56 7${i}.`,
      })),
    },
    headers: { origin: running.address },
  });
  expect(sent.status(), await sent.text()).toBeLessThan(300);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  await new Promise((resolve) => model.close(resolve));
});

function answerTo(asked: string): object {
  if (asked.includes('ready')) return { ready: true };
  if (asked.includes('Topics, by key'))
    return {
      texts: [
        {
          text: 1,
          topics: [
            { key: 'delivery', sentiment: -0.9 },
            { key: 'staff', sentiment: 0.5 },
          ],
        },
      ],
    };
  return {
    points: [
      {
        point: 'Parcels are late.',
        quotes: [
          { text: 1, quote: 'came late' },
          { text: 2, quote: 'never said' },
        ],
      },
      { point: 'People love it.', quotes: [{ text: 1, quote: 'we love it all' }] },
    ],
  };
}

test('without a model nothing of it shows; a manager sets one, tries it, and reads what it cost', async () => {
  await page.goto(`${running.address}/listen`);
  await page.getByText(/Parcel number 7/).waitFor();
  await whole(page);
  expect(await page.getByRole('button', { name: 'Summarise these texts' }).count()).toBe(0);

  await page.goto(`${running.address}/settings/assistant`);
  const on = page.getByRole('switch', { name: 'In use' });
  await on.waitFor();
  await expect.poll(() => on.isDisabled()).toBe(true);
  await page.getByLabel('Address of the model').fill(address);
  await page.getByLabel('Model', { exact: true }).fill('small');
  await page.getByLabel('Key of the model').fill('sk-secret');
  await page.getByLabel(/A million tokens in/).fill('2');
  // It is on once the server says so.
  await on.click();
  await page.getByText('One is kept; type to replace it.', { exact: false }).waitFor();
  await expect.poll(() => page.getByLabel('Key of the model').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText(/^small answers, in/).waitFor();
  expect(received.at(-1)).toContain('Bearer sk-secret');

  await page.getByLabel('See what would be taken out').fill('I am Julie Martin, call me on 06 12 34 56 78.');
  await page.getByText('I am [name], call me on [phone].').waitFor();
  await page.getByRole('button', { name: 'Log of calls' }).click();
  await page.getByRole('cell', { name: 'A try' }).waitFor();
  await picture(page, 'assistant-settings');
  expect(await violationsOf(page)).toEqual([]);
});

test('a summary shows the words it rests on, and leads to them; proposed topics count once they are kept', async () => {
  await page.goto(`${running.address}/listen`);
  await page.getByRole('button', { name: 'Summarise these texts' }).click();
  await page.getByRole('heading', { name: 'What 8 texts say' }).waitFor();
  await page.getByText('1 point was left out for want of a quote.', { exact: false }).waitFor();
  expect(await page.getByText('People love it.').count()).toBe(0);
  for (const secret of ['Besson', '06 12', 'julie']) expect(received.at(-1)).not.toContain(secret);
  await picture(page, 'assistant-summary');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'See the text: came late' }).click();
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Parcel number 7'));

  const first = page.getByRole('listitem').filter({ hasText: 'Parcel number 7' }).first();
  await first.getByRole('button', { name: 'Read it otherwise' }).click();
  await page.getByRole('button', { name: 'Propose topics' }).click();
  await page.getByText(/topics? proposed/).waitFor();
  await picture(page, 'assistant-topics');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep this reading' }).click();
  await first.getByText('Corrected by Ada Martin').waitFor();
});
