import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { createOwner, desktop, openBrowser, picture, type Running, startRapport } from './rapport.ts';

let running: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  running = await startRapport();
  browser = await openBrowser();
  page = await (await browser.newContext({ ...desktop, locale: 'en-GB' })).newPage();
  await createOwner(page, running);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

test('an engineer adds a webhook, takes its secret away, and reads why a test message was not taken', async () => {
  await page.goto(`${running.address}/settings`);
  await page.getByLabel('Address', { exact: true }).fill(`${running.address}/nowhere`);
  await page.getByLabel('A case was opened').check();
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  const secret = page.getByRole('textbox', { name: 'The secret that signs its messages' });
  expect(await secret.inputValue()).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'Send a test', exact: true }).click();
  await page.getByText(/Try 1 failed/).waitFor();
  await picture(page, 'webhooks');
  expect(await violationsOf(page)).toEqual([]);
});
