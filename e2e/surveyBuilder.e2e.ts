import { expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { picture } from './rapport.ts';
import { page, running, useOwner } from './stage.ts';

useOwner();

test('jumps and quotas are set without writing JSON, and told in sentences', async () => {
  await page.goto(`${running.address}/surveys/new`);
  await page.getByRole('button', { name: 'Use: Recommendation (NPS)' }).click();
  await page.waitForURL('**/edit');
  await page.getByRole('tab', { name: 'Words and logic' }).click();
  await page.getByRole('button', { name: 'Add a jump' }).first().click();
  await page.getByText(/If “How likely are you to recommend us.*” is answered, go to the end\./).waitFor();
  await page.getByRole('button', { name: 'Add a quota' }).click();
  const limit = page.getByLabel('At most', { exact: true });
  await limit.fill('250');
  await page.getByText(/250/).first().waitFor();
  await picture(page, 'surveys-logic');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('tab', { name: 'Words and logic' }).click();
  await expect.poll(() => limit.inputValue()).toBe('250');

  // What was just written is kept too when one goes elsewhere at once.
  await limit.fill('251');
  await page.getByRole('link', { name: 'Surveys' }).first().click();
  await page.waitForURL('**/surveys');
  await page.goBack();
  await page.getByRole('tab', { name: 'Words and logic' }).click();
  await expect.poll(() => limit.inputValue()).toBe('251');
});

test('two people write the same survey: one version is taken, and undo brings the other', async () => {
  await page.goto(`${running.address}/surveys/new`);
  await page.getByRole('button', { name: 'Use: Recommendation (NPS)' }).click();
  await page.waitForURL('**/edit');
  const id = /surveys\/([0-9a-f-]+)\//.exec(page.url())?.[1];
  const path = `${running.address}/api/v1/surveys/${id}`;
  const theirTitle = 'Would you come back to us?';
  const writeElsewhere = async () => {
    const { revision, name: kept, draft } = await (await page.request.get(path)).json();
    draft.pages[0].questions[0].title.en = theirTitle;
    const answer = await page.request.put(path, { data: { revision, name: kept, draft } });
    expect(answer.status()).toBe(200);
  };
  const asked = page.getByLabel('What is asked');
  await page
    .getByRole('button', { name: /How likely are you to recommend us/ })
    .first()
    .click();
  await writeElsewhere();
  await asked.fill('Would you send a friend to us?');
  await page.getByRole('alert').getByText('Somebody else changed this survey').waitFor();
  await picture(page, 'surveys-two-drafts');
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await expect.poll(() => asked.inputValue()).toBe(theirTitle);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => asked.inputValue()).toBe('Would you send a friend to us?');
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();

  await writeElsewhere();
  await asked.fill('Would you bring a friend to us?');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  expect((await (await page.request.get(path)).json()).draft.pages[0].questions[0].title.en).toBe(
    'Would you bring a friend to us?',
  );
});

test('a survey is made from a blank page: questions written at once, an answer repeated, a choice taken out, pages joined, a sum', async () => {
  await page.goto(`${running.address}/surveys/new`);
  await page.getByRole('button', { name: 'Use: A blank page' }).click();
  await page.waitForURL('**/edit');
  const add = async (kind: string, title: string) => {
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByRole('menuitem', { name: kind, exact: true }).click();
    const asked = page.getByLabel('What is asked');
    await expect.poll(() => asked.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type(title);
  };
  await add('Short text', 'Your first name?');
  await add('Number', 'How many visits?');
  await add('One choice', 'How did you come');
  await page.getByRole('button', { name: 'Repeat an answer' }).click();
  await page.getByRole('menuitem', { name: 'Your first name?' }).click();
  await expect.poll(() => page.getByLabel('What is asked').inputValue()).toBe('How did you come {{text}}');
  const choices = page.getByLabel('Choices');
  await choices.fill('On foot\nBy train\nBy car');
  await choices.fill('By train\nBy car');
  const join = page.getByRole('button', { name: 'Join to the page before: page 3' });
  await join.click();
  await join.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Begin a page here' }).click();
  await join.waitFor();
  await page.getByRole('button', { name: 'Move up: How many visits?' }).click();

  await page.getByRole('tab', { name: 'Words and logic' }).click();
  await page.getByLabel('Fields that come with the link').pressSequentially('site, order');
  await page.getByLabel('Name of the value').fill('total');
  await page.getByRole('button', { name: 'Add a value' }).click();
  await page.getByText('total is the sum of “How many visits?”.').first().waitFor();
  const narrowed = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const tab of ['Words and logic', 'Translations', 'Questions']) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await violationsOf(page), tab).toEqual([]);
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(over, tab).toBeLessThanOrEqual(0);
    await picture(page, `surveys-blank-${tab}`);
  }
  if (narrowed) await page.setViewportSize(narrowed);
  await page.getByRole('tab', { name: 'Translations' }).click();
  await page.getByText(/English: 7 of 7/).waitFor();
  expect(await page.getByText(/lacks words/).count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Français' }).uncheck();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Published' }).waitFor();
  const id = /surveys\/([^/]+)/.exec(page.url())?.[1];
  const { draft } = await (await page.request.get(`${running.address}/api/v1/surveys/${id}`)).json();
  expect(draft.hidden).toEqual(['site', 'order']);
  expect(draft.languages).toEqual(['en']);
  expect(draft.pages.map(({ questions }: { questions: { id: string }[] }) => questions[0]?.id)).toEqual([
    'number',
    'text',
    'single',
  ]);
  expect(draft.pages[2].questions[0].choices.map(({ id }: { id: string }) => id)).toEqual(['b', 'c3']);
});
