import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOwner, desktop, openBrowser, phone, picture, type Running, startRapport } from './rapport.ts';

let running: Running;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let customerUrl = '';

beforeAll(async () => {
  running = await startRapport();
  browser = await openBrowser();
  context = await browser.newContext({
    ...desktop,
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await createOwner(page, running);
  const exchanges = Array.from({ length: 6 }, (_, month) => ({
    id: `p${month}`,
    customer: [
      { kind: 'external', value: 'ana' },
      { kind: 'email', value: 'ana@example.org' },
    ],
    kind: 'purchase',
    at: `2026-0${month + 1}-05`,
    amount: 40,
    traits: { name: 'Ana Lindqvist', language: 'en' },
  }));
  const complaint = {
    id: 'c',
    customer: 'ana',
    kind: 'complaint',
    at: '2026-07-01',
    text: 'The parcel came ten days late.',
  };
  const stored = await page.request.post(`${running.address}/api/v1/exchanges`, {
    data: { exchanges: [...exchanges, complaint] },
    headers: { origin: running.address },
  });
  expect(stored.status(), await stored.text()).toBeLessThan(300);
  const list = await (await page.request.get(`${running.address}/api/v1/customers?q=ana`)).json();
  customerUrl = `${running.address}/customers/${list.customers[0].id}`;
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

test('a manager lets the team give; what goes over is asked, decided by keyboard, and on the timeline', async () => {
  await page.goto(`${running.address}/repair`);
  await page.getByText('You have no allowance yet').waitFor();
  await page.getByRole('button', { name: 'Add an allowance' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Up to how much/).fill('30');
  await dialog.getByRole('combobox', { name: 'Who' }).click();
  await page.getByRole('option', { name: 'Everyone, together' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('You may still give €30.00 without asking').waitFor();

  await page.goto(customerUrl);
  await page.getByRole('button', { name: 'Give something' }).click();
  await page.getByLabel('What you give').fill('The delivery, refunded');
  await page.getByLabel('Why', { exact: true }).fill('Ten days late');
  await page.getByLabel(/What it costs us/).fill('12.5');
  await page.getByText('You may give up to €30.00').waitFor();
  await picture(page, 'repair-give');
  await page.getByRole('button', { name: 'Give it' }).click();
  await page.getByText('The delivery, refunded').first().waitFor();

  await page.getByRole('button', { name: 'Give something' }).click();
  await page.getByLabel('What you give').fill('A weekend away');
  await page.getByLabel('Why', { exact: true }).fill('A promise broken twice');
  await page.getByLabel(/What it costs us/).fill('200');
  await page.getByText('a lead will be asked').waitFor();
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await page.getByText('Asked. You will see the answer').waitFor();

  // Whoever decides is told where their day begins.
  await page.goto(`${running.address}/today`);
  await page.getByRole('link', { name: /^One request to give more than an allowance/ }).click();
  await page.getByText('You may still give €17.50').waitFor();
  // The file holds what the list shows.
  const file = page.getByRole('link', { name: 'CSV' });
  expect(await file.getAttribute('href')).not.toContain('mine');
  await page.getByText('Mine', { exact: true }).click();
  await page.getByText('The delivery, refunded').waitFor();
  expect(await file.getAttribute('href')).toContain('mine=true');
  const row = page.getByRole('listitem').filter({ hasText: 'A weekend away' });
  await row.focus();
  await page.keyboard.press('r');
  await page.getByLabel('What to do instead').fill('A dinner for two');
  await picture(page, 'repair-requests');
  await page.getByRole('button', { name: 'Answer with this' }).click();
  await page.getByText(/proposes instead: A dinner for two/).waitFor();
  await picture(page, 'repair-page');
});

test('in a hand, in French, each kind of thing to give is read whole', async () => {
  const small = await browser.newContext({
    ...phone,
    locale: 'fr-FR',
    storageState: await context.storageState(),
  });
  const hand = await small.newPage();
  await hand.goto(`${running.address}/repair`);
  await hand.getByRole('button', { name: 'Offrir quelque chose' }).click();
  const kinds = hand.getByRole('radiogroup', { name: 'Quelle sorte de chose' });
  await kinds.getByText('Autre', { exact: true }).click();
  expect(await kinds.getByRole('radio', { name: 'Autre' }).isChecked()).toBe(true);
  const cut = await kinds.evaluate((group) =>
    [group, ...group.querySelectorAll('label, label span')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .map((part) => part.textContent),
  );
  expect(cut).toEqual([]);
  await small.close();
});

test('when it has to be no, another way is written into the reply', async () => {
  await page.goto(`${running.address}/refusals`);
  await page.getByRole('button', { name: 'Begin with our examples' }).click();
  await page.getByRole('heading', { name: 'Other ways' }).waitFor();
  await page.goto(customerUrl);
  await page.getByRole('button', { name: 'Prepare a reply' }).click();
  await page.getByRole('button', { name: 'It has to be no' }).click();
  const refused = async () =>
    (await (await page.request.get(`${running.address}/api/v1/refusals/top`)).json()).total;
  // One press keeps the no; unless it is taken back.
  await page.getByRole('button', { name: 'Out of stock' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'It has to be no' }).click();
  expect(await refused()).toBe(0);
  await page.getByRole('button', { name: 'It has to be no' }).click();
  await page.getByRole('button', { name: 'Out of stock' }).click();
  await page.getByRole('button', { name: 'It has to be no' }).click();
  await expect.poll(refused).toBe(1);
  await page.getByRole('button', { name: 'It has to be no' }).click();
  await page.getByRole('button', { name: 'Out of stock' }).click();
  await picture(page, 'refusal-beside-reply');
  await page.getByRole('button', { name: 'Propose this' }).first().click();
  await page.getByText('Kept. It counts').waitFor();
  const reply = page.getByRole('textbox', { name: 'Your reply' });
  await expect.poll(async () => (await reply.inputValue()).length).toBeGreaterThan(20);
});

test('a reply that has not left is taken back, and its words are there to go on with', async () => {
  await page.goto(customerUrl.replace('/customers/', '/messages/'));
  const field = page.getByRole('textbox', { name: 'Your reply' });
  await field.fill('Dear Ana, it leaves today.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await field.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Taken back', { exact: false }).first().waitFor();
  await expect.poll(() => field.inputValue()).toBe('Dear Ana, it leaves today.');
});

test('a customer reads their page on a phone, corrects it, takes their data, and asks to be forgotten', async () => {
  const id = customerUrl.split('/').at(-1);
  const state = await (await page.request.get(`${running.address}/api/v1/customers/${id}/contact`)).json();
  const stranger = await browser.newContext({ ...phone, locale: 'en-GB', colorScheme: 'dark' });
  const theirs = await stranger.newPage();
  await theirs.goto(running.address + new URL(state.page).pathname);
  await theirs.getByRole('heading', { name: 'What we know of you' }).waitFor();
  await picture(theirs, 'their-page');
  const overflow = await theirs.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await theirs.getByRole('button', { name: 'Save my choices' }).click();
  await theirs.getByText('Your choices are saved.').waitFor();
  await theirs.getByLabel('What is wrong').fill('We hardly know each other');
  await theirs.getByRole('button', { name: 'Correct it' }).click();
  await theirs.getByText('those who speak to you will see it').waitFor();
  await theirs.getByRole('button', { name: 'Gather my data' }).click();
  await theirs.getByText('ana@example.org').first().waitFor();
  await picture(theirs, 'their-data');
  await theirs.goto(running.address + new URL(state.page).pathname);
  await theirs.getByRole('button', { name: 'Ask to be forgotten' }).click();
  await theirs.getByRole('button', { name: 'Yes, erase everything' }).click();
  await theirs.getByText('We will erase everything within a month').first().waitFor();
  await stranger.close();

  await page.goto(`${running.address}/settings/retention`);
  await page.getByText(/Asked on .* to be done by/).waitFor();
  await page.getByRole('button', { name: 'Look at whom it would erase' }).click();
  await page.getByText('No prospect and no customer would be erased tonight.').waitFor();
  await page.getByRole('button', { name: 'Turn on', exact: true, disabled: false }).waitFor();
  const old = { id: 'z', customer: 'zed', kind: 'purchase', at: '2026-01-05', amount: 9 };
  const kept = await page.request.post(`${running.address}/api/v1/exchanges`, {
    data: { exchanges: [old] },
    headers: { origin: running.address },
  });
  expect(kept.ok(), await kept.text()).toBe(true);
  await page.getByLabel('Customers: months kept').fill('1');
  await page.getByRole('button', { name: 'Look at whom it would erase' }).click();
  await page.getByRole('button', { name: 'Turn on: one person erased tonight' }).waitFor();
  await page.goto(customerUrl);
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.waitForURL(/\/customers(\?|$)/);
  const gone = await page.request.get(`${running.address}/api/v1/customers/${id}`);
  expect(gone.status()).toBe(404);
});
