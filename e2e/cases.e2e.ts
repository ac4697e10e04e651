import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import {
  createOwner,
  desktop,
  openBrowser,
  openSample,
  phone,
  picture,
  type Running,
  startRapport,
  whole,
} from './rapport.ts';

let running: Running;
let browser: Browser;
let page: Page;
let sample = '';
const look = ['list', 'board', 'page', 'rules', 'figures'] as const;
const paths = {
  list: '/cases',
  board: '/cases?view=board',
  rules: '/cases/rules',
  figures: '/cases/figures',
};

beforeAll(async () => {
  running = await startRapport({ sample: true });
  browser = await openBrowser();
  const context = await browser.newContext({ ...desktop, locale: 'en-GB' });
  page = await context.newPage();
  await createOwner(page, running);
  const found = await openSample(page, running, async (ask) => {
    const { cases } = await ask('cases?status=closed&limit=1');
    return cases?.length > 0 ? cases : null;
  });
  sample = found.workspace;
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

test('a detractor’s answer opens a case; it is taken up, resolved, and closed by the customer’s own word', async () => {
  const headers = { 'x-workspace': sample, origin: running.address };
  const sent = await page.request.post(`${running.address}/api/v1/exchanges`, {
    headers,
    data: {
      exchanges: [
        {
          customer: [{ kind: 'email', value: 'camille.detractor@example.com', verified: true }],
          kind: 'answer',
          channel: 'survey',
          text: 'Three weeks without an answer, nobody calls back.',
          properties: { measure: 'nps', score: 1 },
          traits: { name: 'Camille Detractor', language: 'en' },
        },
      ],
    },
  });
  expect(sent.status(), await sent.text()).toBe(200);
  await page.goto(`${running.address}/cases?sort=newest`);
  await page
    .getByRole('link', { name: /Camille Detractor/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /Case \d+/ }).waitFor();
  await page.getByText('Gave 1 out of 10 (NPS)').first().waitFor();
  await page.getByRole('button', { name: 'Take up' }).click();
  await page
    .getByText(/under way/)
    .first()
    .waitFor();
  await page.getByLabel('What comes next').fill('Call back');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const product = page.getByRole('combobox', { name: 'Product' });
  await product.fill('Glass bell');
  await page.getByRole('button', { name: 'Save the product' }).click();
  await page.getByText('The case is about: Glass bell').waitFor();
  await page.getByText('Changed: product').waitFor();
  await picture(page, 'case-product');
  const changed = page.getByRole('alert').filter({ hasText: 'The case is about: Glass bell' });
  await changed.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('It is as it was.').waitFor();
  await expect.poll(() => product.inputValue()).toBe('');
  const comment = page.getByLabel('A word to colleagues');
  await comment.fill('Called, will send the part.');
  await page.reload();
  await expect
    .poll(() => comment.inputValue(), { message: 'begun, and still there' })
    .toBe('Called, will send the part.');
  await page.getByRole('button', { name: 'Add the comment' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Called, will send the part.' }).waitFor();
  await page.getByRole('button', { name: 'Get the address' }).click();
  const address = await page.getByRole('textbox', { name: 'Their own page' }).inputValue();
  await page.getByRole('button', { name: 'It is resolved' }).click();
  await page.getByRole('combobox', { name: 'What caused it' }).fill('Waiting');
  await page.getByRole('textbox', { name: 'What was done' }).fill('Sent the part by express.');
  await page.getByRole('dialog').getByRole('button', { name: 'It is resolved' }).click();
  await page.getByText('Resolved in time').first().waitFor();
  await picture(page, 'case-resolved');

  const theirs = await (await browser.newContext({ ...phone, locale: 'en-GB' })).newPage();
  await theirs.goto(address);
  await theirs.getByText('Sent the part by express.').waitFor();
  expect(await violationsOf(theirs)).toEqual([]);
  await picture(theirs, 'case-customer-page');
  await theirs.getByLabel('Your message').fill('Thank you, it works.');
  await theirs.getByRole('button', { name: 'Send' }).click();
  await theirs.getByText('Your message has reached us.', { exact: false }).waitFor();
  await theirs.getByRole('button', { name: 'Yes, it is settled' }).click();
  await theirs.getByText('You told us that it was settled', { exact: false }).waitFor();
  await page.reload();
  await page.getByText('For them, it is settled.').waitFor();
  await page.getByText('Thank you, it works.').first().waitFor();
  await picture(page, 'case-settled');
});

test('the list is worked by keyboard: j and k move, x selects, and what is selected is given to somebody', async () => {
  await page.goto(`${running.address}/cases?owner=nobody`);
  await page.locator('[data-row="0"]').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('2 cases selected').waitFor();
  await picture(page, 'cases-selected');
  await page
    .getByRole('region', { name: 'For the selected cases' })
    .getByRole('combobox', { name: 'Priority' })
    .click();
  await page.getByRole('listbox', { name: 'Priority' }).getByRole('option', { name: 'Urgent' }).click();
  await page.getByText('2 cases changed.').waitFor();
});

test('on the board a case moves by its menu, and is asked what must be said', async () => {
  await page.goto(`${running.address}/cases?view=board`);
  await page
    .getByRole('button', { name: /Move case/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Wait for something' }).click();
  await page.getByLabel('What are we waiting for?').fill('The carrier');
  await page.getByRole('dialog').getByRole('button', { name: 'Wait for something' }).click();
  await page.getByText('Held: The carrier').first().waitFor();
});

test('a lead sees what other rules would have opened before keeping them', async () => {
  await page.goto(`${running.address}/cases/rules`);
  await page.getByText(/these rules would have opened \d+ cases/).waitFor();
  const bound = page.getByLabel(/Bound of: NPS 6 or less/);
  await bound.fill('8');
  await page.getByText('NPS 8 or less').waitFor();
  await page.getByText('Changes not saved yet').waitFor();
});

test('a lead writes a rule of their own, sees what it would have opened, and it opens a case once; removed, it can come back', async () => {
  await page.goto(`${running.address}/cases/rules`);
  await page.getByText('None yet. For example', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Wants to talk');
  await dialog.getByText('Say at least one thing', { exact: false }).waitFor();
  await dialog.getByRole('combobox', { name: 'Channel' }).click();
  await page.getByRole('option', { name: 'Phone', exact: true }).click();
  await page.getByRole('option', { name: 'Email', exact: true }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('combobox', { name: 'Kind of exchange' }).click();
  await page.getByRole('option', { name: 'Message', exact: true }).click();
  await page.getByRole('option', { name: 'Contact', exact: true }).click();
  await page.keyboard.press('Escape');
  await dialog.getByText(/Met \d+ times in the last 30 days: \d+ cases/).waitFor();
  const words = dialog.getByRole('combobox', { name: 'Words or phrases' });
  await words.fill('glass bell');
  await words.press('Enter');
  await dialog.getByText('Nothing of the last 30 days meets it.').waitFor();
  await dialog.getByRole('combobox', { name: 'Priority' }).selectOption('urgent');
  await picture(page, 'case-own-rule');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const rule = page.getByRole('listitem').filter({ hasText: 'Wants to talk' });
  await rule.getByText('“glass bell”', { exact: false }).waitFor();

  const tell = () =>
    page.request.post(`${running.address}/api/v1/exchanges`, {
      headers: { 'x-workspace': sample, origin: running.address },
      data: {
        exchanges: [
          {
            id: 'two-glass-bells',
            customer: [{ kind: 'email', value: 'bell@example.com', verified: true }],
            kind: 'message',
            channel: 'email',
            text: 'I would like two glass bells.',
            traits: { name: 'Bella Glass', language: 'en' },
          },
        ],
      },
    });
  for (const sent of [await tell(), await tell()]) expect(sent.status(), await sent.text()).toBe(200);
  const opened = await page.request.get(`${running.address}/api/v1/cases?origin=own`, {
    headers: { 'x-workspace': sample },
  });
  expect((await opened.json()).cases).toHaveLength(1);
  await page.goto(`${running.address}/cases?sort=newest`);
  await page
    .getByRole('link', { name: /Bella Glass/ })
    .first()
    .click();
  await page.getByText('Met your rule “Wants to talk”').first().waitFor();

  await page.goto(`${running.address}/cases/rules`);
  await rule.getByText('once in 30 days', { exact: false }).waitFor();
  await page.getByRole('switch', { name: 'Rule on: Wants to talk' }).focus();
  await page.keyboard.press('Space');
  await rule.getByText('once in 30 days', { exact: false }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Remove the rule: Wants to talk' }).click();
  await page.getByText('None yet. For example', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await rule.waitFor();
  await picture(page, 'case-own-rules');

  await page.getByRole('button', { name: 'Add a rule' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Friends no more');
  await dialog.getByRole('combobox', { name: 'Looks at' }).selectOption('turn');
  await dialog.getByRole('combobox', { name: 'Turned to' }).selectOption('types');
  await dialog.getByText('Say at least one thing', { exact: false }).waitFor();
  await dialog.getByRole('combobox', { name: 'Turned to' }).selectOption('hostile');
  const sure = dialog.getByRole('textbox', { name: 'At least this sure' });
  // Figure by figure: neither 6 nor nothing is as sure as the least there is.
  await sure.selectText();
  await sure.press('Backspace');
  await sure.pressSequentially('65');
  await expect.poll(() => sure.inputValue()).toBe('65%');
  await dialog.getByText(/last 30 days/).waitFor();
  await picture(page, 'case-turn-rule');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const turned = page.getByRole('listitem').filter({ hasText: 'Friends no more' });
  await turned.getByText(/the relationship turned hostile, 65\s?% sure or more/).waitFor();
});

test('what several people met is made a problem, mended, and said to each of them', async () => {
  await page.goto(`${running.address}/problems`);
  await page
    .getByRole('button', { name: /^Make it a problem/ })
    .first()
    .click();
  await page.waitForURL('**/problems/*');
  await page.getByRole('heading', { name: 'Its cases' }).waitFor();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page
    .getByRole('link', { name: /Case \d+|[A-Z]/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await page.getByLabel('What is decided').fill('Somebody more at the door on Saturdays.');
  await page.getByRole('dialog').getByRole('button', { name: 'Decide', exact: true }).click();
  await page.getByText('Noted: decided.').waitFor();
  await page.getByRole('button', { name: 'Undo “Decide”' }).click();
  await page.getByText('It is as it was.').waitFor();
  await page.getByRole('heading', { name: 'What is at risk' }).waitFor();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.waitForURL(/problems$/);
  await page.getByText('The problem is removed').waitFor();
  const kept = page.getByRole('list', { name: /^Problems,/ }).getByRole('link', { name: title, exact: true });
  await kept.waitFor({ state: 'detached' });
  await page
    .getByRole('alert')
    .filter({ hasText: 'The problem is removed' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await kept.waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'It is fixed' }).click();
  await page.getByLabel('What was done, as customers would be told').fill('There are two of us now.');
  await page.getByRole('dialog').getByRole('button', { name: 'It is fixed' }).click();
  await page.getByText('Noted: fixed.').waitFor();
  const letter = page.getByLabel('Message', { exact: true }).last();
  await expect.poll(() => letter.inputValue()).toContain('There are two of us now.');
  await letter.fill('It is not possible.');
  await page.getByRole('button', { name: /^It is not possible/ }).waitFor();
  await picture(page, 'problem-checked');
  await page.getByRole('button', { name: 'Use this wording for: It is not possible.' }).click();
  await expect
    .poll(() => letter.inputValue())
    .toBe('It is not possible. What I can offer is …. Would you prefer … or …?');
  await page.getByRole('button', { name: '3 blanks (…) to fill in' }).waitFor();
  await letter.fill('We are sorry: there are two of us at the door now.');
  await picture(page, 'problem-fixed');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write to them' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Write to them' }).click();
  await page.getByText(/\d+ of \d+ told, \d+ on their way/).waitFor();
});

test('what a problem gathers is chosen by name, as every other screen names it', async () => {
  await page.goto(`${running.address}/problems`);
  await page.getByRole('button', { name: 'New problem' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is wrong, in a few words').fill('Parcels of our own');
  await dialog.getByRole('combobox', { name: 'What they are about' }).click();
  await page.getByRole('option', { name: 'Late parcel' }).click();
  await page.keyboard.type('Noise at night');
  await page.keyboard.press('Enter');
  await picture(page, 'problem-form');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/problems/*-*');
  await page.getByText('Late parcel and Noise at night').waitFor();
  const id = page.url().split('/').at(-1);
  const made = await page.request.get(`${running.address}/api/v1/problems/${id}`, {
    headers: { 'x-workspace': sample },
  });
  expect((await made.json()).issues).toEqual(['late', 'Noise at night']);
});

for (const name of look) {
  test(`${name}: accessible, in French, in the dark, on a phone`, async () => {
    const path = name === 'page' ? await firstCase() : paths[name];
    const context = await browser.newContext({
      ...phone,
      locale: 'fr-FR',
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    });
    const narrow = await context.newPage();
    await narrow.addInitScript(`localStorage.removeItem('rapport-language')`);
    await narrow.goto(running.address + path);
    await whole(narrow);
    await picture(narrow, `cases-${name}-phone`);
    expect(await violationsOf(narrow)).toEqual([]);
    const overflow = await narrow.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    if (name === 'rules') {
      await narrow.getByRole('button', { name: 'Ajouter une règle' }).click();
      await narrow.getByRole('textbox', { name: 'Nom' }).fill('Colis abîmés');
      await picture(narrow, 'cases-own-rule-phone');
      await narrow.getByRole('combobox', { name: 'Regarde' }).selectOption('turn');
      await narrow.getByRole('combobox', { name: 'Devient' }).selectOption('types');
      await picture(narrow, 'cases-turn-rule-phone');
      expect(await violationsOf(narrow)).toEqual([]);
    }
    await context.close();
    await page.goto(running.address + path);
    await whole(page);
    await picture(page, `cases-${name}`);
    expect(await violationsOf(page)).toEqual([]);
  });
}

async function firstCase(): Promise<string> {
  const found = await page.request.get(`${running.address}/api/v1/cases?limit=1`, {
    headers: { 'x-workspace': sample },
  });
  return `/cases/${(await found.json()).cases[0].id}`;
}
