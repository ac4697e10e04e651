import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createOwner,
  desktop,
  downloaded,
  openBrowser,
  openSample,
  phone,
  picture,
  type Running,
  startRapport,
} from './rapport.ts';

let running: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  running = await startRapport({ sample: true });
  browser = await openBrowser();
  const context = await browser.newContext({ ...desktop, locale: 'en-GB', acceptDownloads: true });
  page = await context.newPage();
  await createOwner(page, running);
  await openSample(page, running, async (ask) => {
    const { decisions = [] } = await ask('moment-decisions');
    const { batches = [], waiting } = await ask('card-batches');
    return decisions.length >= 3 && (waiting > 0 || batches.length > 0) ? decisions : null;
  });
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

test('an agent writes a card to somebody whom it is due, in their own words, and it prints', async () => {
  await page.goto(`${running.address}/moments`);
  const line = page
    .getByRole('list', { name: /Due, the ones/ })
    .getByRole('listitem')
    .first();
  await line.waitFor();
  await picture(page, 'moments-due');
  await line.getByRole('button', { name: /Another way/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Printed card' }).check();
  await dialog
    .getByLabel('What you say')
    .fill('Chère Zoë,\n\nMerci d’être là depuis toutes ces années.\n\nAda');
  await dialog.getByLabel('Address').fill('Zoë Żółkiewska\n3 rue Haute\n69001 Lyon');
  await picture(page, 'moments-dialog');
  await dialog.getByRole('button', { name: 'Write the card' }).click();
  await page.getByText('added to the cards to print').first().waitFor();

  await page.goto(`${running.address}/moments/gestures`);
  await page.getByText('Zoë Żółkiewska, 3 rue Haute, 69001 Lyon').waitFor();
  await page.getByRole('button', { name: /Make the printer’s file/ }).click();
  const pdf = await downloaded(page, () =>
    page.getByRole('link', { name: 'PDF for the printer' }).first().click(),
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await picture(page, 'moments-gestures');
});

test('saying nothing is a decision that is kept, explained and taken back', async () => {
  await page.goto(`${running.address}/moments`);
  const lines = page.getByRole('list', { name: /Due, the ones/ }).getByRole('listitem');
  const name = (await lines.first().getByRole('heading').getByRole('link').textContent()) ?? '';
  // By name: the list is read again, and another may come first.
  const line = lines.filter({ has: page.getByRole('link', { name, exact: true }) }).first();
  await line.getByRole('button', { name: /Say nothing/ }).click();
  await page.getByText(`Nothing will be said to ${name}.`).waitFor();
  await page.goto(`${running.address}/moments/silences?reason=by-choice`);
  await page.getByText('Ada Martin chose to say nothing.').waitFor();
  await page.getByRole('button', { name: 'Take back' }).first().click();
  await page.getByText('It is due again.').waitFor();
});

test('a manager writes a moment of their own and sees what it would have done before switching it on', async () => {
  await page.goto(`${running.address}/moments/catalogue/new`);
  await page.getByLabel('Name in English').fill('Thanks for a good word');
  await page.getByRole('combobox', { name: 'What happened' }).click();
  await page.getByRole('option', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'See what it would have done' }).click();
  await page.getByText(/It would have come \d+ times/).waitFor();
  await picture(page, 'moments-preview');
  await page.getByLabel('Subject of the email').first().fill('Thank you');
  await page
    .getByLabel('Email, card, call')
    .first()
    .fill('Dear {firstName|friend},\n\nThank you for your words.\n\n{staff|{brand}}');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Thanks for a good word' }).waitFor();
  await page.goto(`${running.address}/moments/catalogue`);
  await page.getByRole('switch', { name: 'Switch on: Thanks for a good word' }).press('Space');
  await page.getByText('“Thanks for a good word” is on.').waitFor();
});

test('what a moment changes is shown against those held out', async () => {
  await page.goto(`${running.address}/moments/results`);
  // Harm comes first, in red: the sample brand wrote a moment that does it, and it stopped itself.
  await page.getByText('It does harm. It is off.').waitFor();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('One more offer');
  await page
    .getByText(/against/)
    .first()
    .waitFor();
  await picture(page, 'moments-results');
});

test('in a hand, whom a word is due stands first, with one button', async () => {
  const context = await browser.newContext({
    ...phone,
    locale: 'fr-FR',
    storageState: await page.context().storageState(),
  });
  const small = await context.newPage();
  await small.goto(`${running.address}/moments`);
  await small.getByRole('listitem').first().waitFor();
  await picture(small, 'moments-due-phone');
  await context.close();
});

test('where no moment is switched on that is said, with the way to them; none is tried on nobody', async () => {
  const own = await page.context().newPage();
  const { workspaces } = await (await own.request.get(`${running.address}/api/v1/me`)).json();
  const { id } = workspaces.find(({ name }: { name: string }) => name === 'Maison Claire');
  await own.addInitScript(`sessionStorage.clear(); localStorage.setItem('rapport-workspace', '${id}')`);
  await own.goto(`${running.address}/moments`);
  await own.getByRole('heading', { name: 'No moment is switched on' }).waitFor();
  await own.getByRole('link', { name: 'Choose moments' }).click();
  await own.getByRole('link', { name: /^Rule, texts and preview of Birthday/ }).click();
  await own.getByRole('button', { name: 'See what it would have done' }).click();
  await own.getByText('No customer is here yet: there is nobody to try it on.').waitFor();
  await own.close();
});
