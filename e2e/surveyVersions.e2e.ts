import { surveyTemplates } from '@rapport/core/surveys';
import { beforeAll, expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { phone, picture } from './rapport.ts';
import { browser, page, running, useOwner } from './stage.ts';

let id = '';

useOwner();
beforeAll(async () => {
  const { definition } = surveyTemplates.find(({ key }) => key === 'nps') ?? {};
  const made = await send('POST', 'surveys', { name: 'After a purchase', definition });
  id = made.id;
  await send('POST', `surveys/${id}/publish`);
  const draft = structuredClone(made.draft);
  draft.pages[0].questions[0].title.en = 'Would you send a friend to us?';
  draft.pages[0].questions.push({
    id: 'how',
    kind: 'single',
    title: { fr: 'Comment ?', en: 'How did you find us?' },
    isRequired: false,
    choices: [
      { id: 'friend', label: { fr: 'Par un proche', en: 'By a friend' } },
      { id: 'web', label: { fr: 'Sur internet', en: 'On the internet' } },
    ],
  });
  await send('PUT', `surveys/${id}`, { revision: made.revision, draft });
  await send('POST', `surveys/${id}/publish`);
});

test('a manager reads what changed between two versions, restores the first, and takes that back', async () => {
  await page.goto(`${running.address}/surveys/${id}`);
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByText('Questions: 1 added, 0 removed, 1 changed, 0 moved.', { exact: false }).waitFor();
  const changes = page.getByRole('list', { name: 'What changed' });
  await changes.getByText('How did you find us?').waitFor();
  await changes.locator('del', { hasText: 'How likely are you to recommend us' }).waitFor();
  await changes.locator('ins', { hasText: 'Would you send a friend to us?' }).waitFor();
  await picture(page, 'survey-versions');
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Restore in the draft: version 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore in the draft', exact: true }).click();
  await page.getByText('The draft is what version 1 was.', { exact: false }).waitFor();
  await page.getByText('Questions: 0 added, 1 removed, 1 changed, 0 moved.', { exact: false }).waitFor();
  expect((await send('GET', `surveys/${id}`)).draft.pages[0].questions).toHaveLength(1);
  expect((await send('GET', `surveys/${id}`)).version).toBe(2);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The draft is as it was before.').waitFor();
  expect((await send('GET', `surveys/${id}`)).draft.pages[0].questions).toHaveLength(2);

  const small = await (
    await browser.newContext({
      ...phone,
      locale: 'fr-FR',
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    })
  ).newPage();
  await small.goto(`${running.address}/surveys/${id}/versions?from=1&to=2`);
  await small.locator('ins').first().waitFor();
  await picture(small, 'survey-versions-phone');
  expect(await violationsOf(small)).toEqual([]);
  expect(await small.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});

async function send(method: 'GET' | 'POST' | 'PUT', path: string, data?: object) {
  const answer = await page.request.fetch(`${running.address}/api/v1/${path}`, {
    method,
    data,
    headers: { origin: running.address },
  });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return answer.json();
}
