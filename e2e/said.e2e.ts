import { expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { phone, picture } from './rapport.ts';
import { browser, page, running, useOwner } from './stage.ts';

useOwner();

test('a manager writes what was said and done, sees it as visitors will, publishes it, and takes it down', async () => {
  await page.goto(`${running.address}/problems/said`);
  await page.getByRole('heading', { name: 'Nothing is written yet' }).waitFor();
  await page.getByRole('button', { name: 'New entry' }).click();
  const french = page.getByRole('group', { name: 'In French' });
  await french.getByLabel('You said').fill('Les sacs se déchirent.');
  await french.getByLabel('We did').fill('Appelez le 06 12 34 56 78.');
  await page.getByLabel('How many people said it').fill('12');
  await page.getByText('Français', { exact: true }).click();
  await page.frameLocator('iframe').getByRole('heading', { name: 'Les sacs se déchirent.' }).waitFor();

  await page.getByRole('button', { name: 'Save and publish' }).click();
  await page.getByText('holds an email, a phone or an account number').first().waitFor();
  await french.getByLabel('We did').fill('Ils sont en toile.');
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await page.getByText('Published', { exact: true }).waitFor();
  await expect.poll(() => page.getByText('French written · English missing').count()).toBe(1);

  await page.getByRole('switch', { name: 'The page is public' }).click();
  const address = await page.getByLabel('Address of the page', { exact: true }).inputValue();
  expect(await violationsOf(page)).toEqual([]);
  await picture(page, 'said-written');

  const small = await (
    await browser.newContext({
      ...phone,
      locale: 'fr-FR',
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    })
  ).newPage();
  await small.goto(`${running.address}/problems/said`);
  await small.locator('iframe').scrollIntoViewIfNeeded();
  const shown = small.frameLocator('iframe').getByRole('heading', { name: 'Les sacs se déchirent.' });
  await shown.waitFor();
  await picture(small, 'said-phone');
  expect(await violationsOf(small)).toEqual([]);

  const visitor = await (await browser.newContext({ ...phone, locale: 'fr-FR' })).newPage();
  await visitor.goto(address);
  await visitor.getByRole('heading', { name: 'Les sacs se déchirent.' }).waitFor();
  await visitor.getByText('vous étiez 12 à nous le dire', { exact: false }).waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await picture(visitor, 'said-public-fr');
  await visitor.getByRole('link', { name: 'Read this page in English' }).click();
  await visitor.getByRole('heading', { name: 'You said, we did' }).waitFor();
  expect(await visitor.locator('h2').getAttribute('lang')).toBe('fr');
  await picture(visitor, 'said-public-en');

  await page.getByRole('button', { name: 'Take down: Les sacs se déchirent.' }).click();
  await page.getByText('Draft', { exact: true }).waitFor();
  const later = await (await browser.newContext({ ...phone, locale: 'en-GB' })).newPage();
  await later.goto(address);
  await later.getByText('Nothing is published here yet.').waitFor();
});
