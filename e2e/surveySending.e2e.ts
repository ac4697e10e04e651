import { surveyTemplates } from '@rapport/core/surveys';
import { expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { downloaded, picture } from './rapport.ts';
import { browser, page, running, useOwner } from './stage.ts';

const narrow = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true } as const;

useOwner();

test('links that work once are made, taken away as a file, answered by once, revoked, and good again', async () => {
  await page.goto(`${running.address}/surveys/${await publishNps('On tickets')}/send`);
  await page.getByLabel('How many').fill('3');
  await page.getByLabel('Language of the survey').selectOption('fr');
  await page.getByRole('button', { name: 'Make 3 links' }).click();
  const field = page.getByLabel('3 links are ready', { exact: true });
  const links = (await field.inputValue()).split('\n');
  expect(links.length).toBe(3);
  const file = await downloaded(page, () =>
    page.getByRole('link', { name: 'Download as CSV', exact: true }).click(),
  );
  const rows = file.toString('utf8').trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual(links.map((each, i) => [`${i + 1}`, each]));
  await picture(page, 'surveys-links');
  expect(await violationsOf(page)).toEqual([]);

  const context = await browser.newContext({ ...narrow, locale: 'en-GB' });
  const phone = await context.newPage();
  const path = (each: string | undefined) => running.address + each?.slice(each.indexOf('/s/'));
  await phone.goto(path(links[0]));
  await phone.getByRole('radio', { name: '3', exact: true }).check();
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByRole('button', { name: 'Envoyer' }).click();
  await phone.getByRole('heading', { name: 'Merci' }).waitFor();
  await page.getByText('3 links: 1 used, 2 not used').waitFor();

  await page.getByRole('button', { name: /^Revoke the links made on/ }).click();
  await page.getByText('Revoked: the 2 links that were not used open nothing any more.').waitFor();
  await phone.goto(path(links[1]));
  await phone.getByRole('heading', { name: 'Ce lien a expiré' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('These links are good again.').waitFor();
  await phone.reload();
  await phone.getByRole('radio', { name: '3', exact: true }).waitFor();
  await context.close();

  const dark = await browser.newContext({
    ...narrow,
    colorScheme: 'dark',
    locale: 'fr-FR',
    storageState: await page.context().storageState(),
  });
  const small = await dark.newPage();
  await small.goto(page.url());
  await small.getByRole('list', { name: 'Liens créés' }).waitFor();
  await small.getByRole('button', { name: 'Créer 20 liens' }).click();
  await small.getByLabel('20 liens sont prêts', { exact: true }).waitFor();
  await small.getByLabel('20 liens sont prêts', { exact: true }).scrollIntoViewIfNeeded();
  await picture(small, 'surveys-links-phone-dark');
  expect(await violationsOf(small)).toEqual([]);
  expect(await small.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await dark.close();
});

test('the code is taken away for a poster, the kiosk opens, and the lines for a site are of two kinds', async () => {
  await page.goto(`${running.address}/surveys/${await publishNps('On posters')}/send`);
  const png = await downloaded(page, () => page.getByRole('button', { name: 'Download as PNG' }).click());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1200);
  const svg = await downloaded(page, () => page.getByRole('button', { name: 'Download as SVG' }).click());
  expect(svg.toString('utf8')).toMatch(/^<svg xmlns/);
  await page.getByText('In the page', { exact: true }).click();
  expect(await page.getByLabel('Lines for your page', { exact: true }).inputValue()).toContain(
    'data-show="inline"',
  );
  expect(await violationsOf(page)).toEqual([]);
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open the kiosk on this screen' }).click();
  const kiosk = await opening;
  await kiosk.getByRole('radio', { name: '3', exact: true }).waitFor();
  expect(await kiosk.locator('html.kiosk').count()).toBe(1);
  await kiosk.close();

  // A reminder that cannot be read is said to be so, rather than forgotten.
  const reminders = page.getByLabel('Reminders, days after');
  const save = page.getByRole('button', { name: 'Save' }).last();
  await reminders.fill('3 days');
  await save.click();
  await page.getByText('Up to three numbers of days, from 1 to 60, as 3, 7.').waitFor();
  await reminders.fill('3, 7');
  await save.click();
  await page.getByText('Up to three numbers of days').waitFor({ state: 'detached' });
  await page.reload();
  await expect.poll(() => reminders.inputValue()).toBe('3, 7');
});

test('whoever sends a draft is told that its code opens nothing yet', async () => {
  const definition = surveyTemplates.find(({ key }) => key === 'nps')?.definition;
  const { id } = await (await post('surveys', { name: 'Not yet', definition })).json();
  await page.goto(`${running.address}/surveys/${id}/send`);
  await page.getByText('It is not published yet: its link and its code open nothing until it is.').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Answers' }).click();
  await page.getByRole('link', { name: 'Surveys' }).last().click();
  await page.getByRole('link', { name: 'Not yet', exact: true }).waitFor();
});

test('before it leaves one reads who is left in peace and why; what has not left yet is called back', async () => {
  const exchanges = ['zoe', 'yann', 'no-address'].map((name) => ({
    customer: [
      { kind: 'external', value: name },
      ...(name === 'no-address' ? [] : [{ kind: 'email', value: `${name}@example.org`, verified: true }]),
    ],
    kind: 'purchase',
    at: '2026-06-01',
    amount: 10,
  }));
  expect((await post('exchanges', { exchanges })).ok()).toBe(true);
  const id = await publishNps('To call back');
  await page.goto(`${running.address}/surveys/${id}/send`);
  const settled = async () => {
    const preview = await (await post(`surveys/${id}/invitations/preview`, { filter: {} })).json();
    return preview.written;
  };
  await expect.poll(settled).toBe(2);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByText('2 customers will be written to.').waitFor();
  await page.getByText('No mail server is set: emails wait until one is.').waitFor();
  await page.getByText(/left in peace: no address: \d/).waitFor();
  await picture(page, 'surveys-before-it-leaves');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();

  const at = new Date(Date.now() + 86_400_000).toISOString();
  const { invited } = await (await post(`surveys/${id}/invitations`, { filter: {}, at })).json();
  await page.getByRole('button', { name: 'Call back those that have not left yet' }).click();
  await page
    .getByRole('dialog', { name: `Call back the ${invited} invitations that have not left yet?` })
    .waitFor();
  await picture(page, 'surveys-call-back');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: `Call back ${invited} invitations` }).click();
  await page.getByText(`${invited} invitations are called back.`).waitFor();
  await page.getByText(`called back: ${invited}`).waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Call back those that have not left yet' }).count())
    .toBe(0);
});

function post(path: string, data?: unknown) {
  return page.request.post(`${running.address}/api/v1/${path}`, {
    data,
    headers: { origin: running.address },
  });
}

async function publishNps(name: string): Promise<string> {
  const definition = surveyTemplates.find(({ key }) => key === 'nps')?.definition;
  const { id } = await (await post('surveys', { name, definition })).json();
  await post(`surveys/${id}/publish`);
  return id;
}
