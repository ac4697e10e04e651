import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { createOwner, desktop, openBrowser, type Running, startRapport } from './rapport.ts';

export let running: Running;
export let browser: Browser;
/** Of the owner, at a desk. */
export let page: Page;

/** For the goals of one file: a server of its own, a browser, and a page in which its owner is signed in. */
export function useOwner({ sample = false, locale = 'en-GB' } = {}): void {
  beforeAll(async () => {
    running = await startRapport({ sample });
    browser = await openBrowser();
    page = await (await browser.newContext({ ...desktop, locale })).newPage();
    await createOwner(page, running);
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });
}
