import { beforeAll, expect, test } from 'vitest';
import { downloaded, openSample, picture } from './rapport.ts';
import { page, running, useOwner } from './stage.ts';

useOwner({ sample: true });
beforeAll(async () => {
  await openSample(page, running, async (ask) => {
    const { measures = [] } = await ask('measures');
    return measures.length >= 2 && measures[0].whole.n > 500 ? measures : null;
  });
});

test('a manager sees whether a score moved, where it differs, and reads the words behind a point', async () => {
  await page.goto(`${running.address}/measures`);
  await page.getByRole('link', { name: /Recommendation \(NPS\)/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Recommendation (NPS)' }).waitFor();
  await page
    .getByText(/\(between −?\d+ and −?\d+; n = \d+\)/)
    .first()
    .waitFor();
  const course = page.getByRole('region', { name: 'Over time' });
  await course
    .getByRole('button', { name: /: −?\d+ \(between/ })
    .nth(2)
    .press('Enter');
  const words = page.getByRole('region', { name: 'In their words' });
  await words.getByText(/Answers from/).waitFor();
  await page.waitForURL(/day=\d{4}-\d{2}-\d{2}/);
  await words.getByRole('button', { name: 'The whole period' }).click();
  await words.getByText('7/10', { exact: false }).or(words.locator('blockquote').first()).first().waitFor();
  const groups = page.getByRole('region', { name: 'Between groups' });
  await groups.getByRole('button', { name: /See only: Friendship/ }).click();
  await page.waitForURL(/family=/);
  await page.getByRole('button', { name: 'Family: Friendship', exact: true }).waitFor();
  await picture(page, 'measure-narrowed');
});

test('what happened is noted on the curve, and taken off', async () => {
  await page.goto(`${running.address}/measures/csat`);
  await page.getByRole('button', { name: 'Note what happened' }).click();
  await page.getByLabel('What happened', { exact: true }).fill('New returns policy');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the note: New returns policy' }).click();
  await page.getByText('Note removed.').waitFor();
});

test('the curve leaves as a file: figures, drawing, picture', async () => {
  await page.goto(`${running.address}/measures/nps`);
  await page.getByRole('region', { name: 'Over time' }).locator('figure svg').waitFor();
  for (const [item, start] of [
    ['Figures (CSV)', 'measure,from'],
    ['Drawing (SVG)', '<svg'],
    ['Drawing (PNG)', '\u0089PNG'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await downloaded(page, () => page.getByRole('menuitem', { name: item }).click());
    const content = file.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
    expect(content.slice(0, start.length), item).toBe(start);
  }
});

test('a page of measures is kept under a name and found again', async () => {
  await page.goto(`${running.address}/measures?family=%5B%22friendship%22%5D`);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByLabel('Name').fill('Friends');
  await page.getByRole('button', { name: 'Save this view', exact: true }).click();
  await page.getByText('Saved as “Friends”.').waitFor();
  await page.goto(`${running.address}/measures`);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: 'Friends', exact: true }).click();
  await page.waitForURL(/family=/);
});

test('an agent who writes to a customer is told what would hurt, and how to say it', async () => {
  await page.goto(`${running.address}/customers`);
  await page.locator('a[href^="/customers/"]').first().click();
  await page.getByRole('button', { name: 'Prepare a reply' }).click();
  await page.getByRole('radio', { name: 'English' }).dispatchEvent('click');
  const field = page.getByLabel('Your reply', { exact: true });
  await field.fill('We cannot refund it. Sorry if this upset you.');
  await page.getByText('2 things to take up again').waitFor();
  await page.getByRole('button', { name: 'Sorry if this upset you.', exact: true }).click();
  const chosen = () =>
    field.evaluate((area) => {
      const { value, selectionStart, selectionEnd } = area as unknown as {
        value: string;
        selectionStart: number;
        selectionEnd: number;
      };
      return value.slice(selectionStart, selectionEnd);
    });
  await expect.poll(chosen).toBe('Sorry if this upset you.');
  await picture(page, 'reply');
  await field.fill('I am sorry we sent it late. I have refunded £20 today and will ring you tomorrow at 10.');
  await page.getByText('Nothing to take up again.').waitFor();
  await page.reload();
  await expect.poll(() => field.inputValue()).toContain('I am sorry');
});

test('what customers want and do not get is told with its gap, and what acts on it', async () => {
  await page.goto(`${running.address}/pulse`);
  await page.getByText(/keeps \d+ of 100 of what matters/).waitFor({ timeout: 240_000 });
  const drivers = page.getByRole('region', { name: 'Drivers, the widest gap first' });
  await drivers.getByRole('button', { name: /Keeps promises/ }).click();
  await drivers.getByRole('heading', { name: 'What acts on “Keeps promises”' }).waitFor();
  await page
    .getByRole('region', { name: 'Brands and sectors' })
    .getByRole('button', { name: /Fibrelle/ })
    .click();
  await page.getByText(/^Fibrelle keeps \d+ of 100/).waitFor();
  await picture(page, 'pulse-another-brand');
});

test('a manager tells a cost, decides what to do first, and finds the decision on the list', async () => {
  await page.goto(`${running.address}/priorities`);
  await page.getByText(/^First: .* is expected to earn/).waitFor({ timeout: 240_000 });
  const actions = page.getByRole('region', { name: 'Possible actions' });
  await actions.getByRole('button', { name: /Open “Rewards loyalty”/ }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText(/Not told yet: counted as nothing/).waitFor();
  await drawer.getByLabel('Name').fill('A card on the anniversary');
  const cost = drawer.getByRole('group', { name: 'Cost over the period' });
  await cost.getByLabel('Likeliest').fill('2000');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved, and ranked anew.').waitFor();
  await drawer.getByText('Told here').waitFor();
  await drawer.getByRole('button', { name: 'Decide' }).click();
  await drawer.getByLabel('Owner').fill('Nadia');
  await drawer.getByRole('button', { name: 'Record the decision' }).click();
  await drawer.getByText(/^Do it: Nadia/).waitFor();
  await picture(page, 'priorities-decided');
  await page.keyboard.press('Escape');
  await actions
    .getByRole('button', { name: /A card on the anniversary/ })
    .getByText('To be done, Nadia')
    .waitFor();
});

test('a report is asked for, and read as a PDF before it leaves', async () => {
  await page.goto(`${running.address}/measures/reports`);
  await page.getByRole('button', { name: 'Add a report' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Name').fill('For the board');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'For the board' }).waitFor();
  const pdf = await downloaded(page, () => page.getByRole('link', { name: 'See the PDF' }).click());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('at the tagging desk a tag is given and taken back without leaving the keyboard', async () => {
  await page.goto(`${running.address}/listen/desk`);
  const field = page.getByRole('combobox', { name: 'What do you think it is?' });
  const fill = page.getByRole('button', { name: 'Fill the queue' });
  // What is worth tagging is chosen once the relationships of the sample are read: it may be there, on its way, or to be asked for.
  while (!(await field.isVisible())) {
    // It may go, or be pressed already, between the look and the click.
    if (await fill.isVisible()) await fill.click({ timeout: 10_000 }).catch(() => {});
    await page.waitForTimeout(500);
  }
  // A click on the button may have come after the field: where the keyboard is on arrival is seen by arriving.
  await page.reload();
  await field.waitFor();
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('old fr');
  await page.keyboard.press('Enter');
  const said = page.getByText('You said old friends.');
  await said.waitFor();
  await page.keyboard.press('u');
  await said.waitFor({ state: 'detached' });
  await expect.poll(() => field.inputValue()).toBe('');
  // Having the queue filled says what came of it, and gives the keyboard back.
  await fill.click();
  await page.getByText(/more to tag\.|Nothing was added/).waitFor();
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
});
