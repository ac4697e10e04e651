import { beforeAll, expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { desktop, phone, picture } from './rapport.ts';
import { browser, page, running, useOwner } from './stage.ts';

const people = 230;
const tagged = 200;
const ways = [
  { tag: 'basic-exchange', kind: 'purchase', amount: 30 },
  { tag: 'marriage-of-convenience', kind: 'purchase', amount: 90 },
  { tag: 'casual-acquaintances', kind: 'visit' },
] as const;

useOwner();
beforeAll(async () => {
  const exchanges = Array.from({ length: people }, (_, i) => {
    const { tag: _tag, ...way } = ways[i % 3]!;
    return [0, 1, 2].map((month) => ({
      ...way,
      id: `${i} ${month}`,
      customer: `person-${i}`,
      at: `2026-0${1 + month}-0${1 + (i % 9)}T10:00:00Z`,
      traits: { name: `Person ${i}` },
    }));
  });
  await post('exchanges', exchanges.flat());
});

async function post(path: string, data: unknown): Promise<void> {
  const answer = await page.request.post(`${running.address}/api/v1/${path}`, {
    data,
    headers: { origin: running.address },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function tagCustomers(): Promise<void> {
  const found: { id: string; name: string }[] = [];
  for (let cursor = ''; ; ) {
    const answer = await page.request.get(`${running.address}/api/v1/customers?limit=100${cursor}`);
    const { customers, nextCursor } = await answer.json();
    found.push(...customers);
    if (nextCursor === null) break;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
  for (let at = 0; at < tagged; at += 20)
    await Promise.all(
      found
        .slice(at, at + 20)
        .map(({ id, name }) =>
          post(`customers/${id}/tags`, { type: ways[Number(/\d+/.exec(name)![0]) % 3]!.tag }),
        ),
    );
}

test('a manager has the model learnt from what the team tagged, sees how it compares, and goes back in one click', async () => {
  await page.goto(`${running.address}/listen/model`);
  await page.getByText('Nothing learnt yet').waitFor();
  await page.getByText(/more customers are to be tagged/).waitFor();
  await picture(page, 'retrain-empty');
  await tagCustomers();
  await page.reload();
  await page.getByRole('button', { name: 'Learn from tags now' }).click();
  await page.getByText(/read with version 1/).waitFor();
  await page.getByText(/foresees what the team says better than Rapport’s model/).waitFor();
  await page.getByRole('button', { name: 'Learn from tags now', disabled: false }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await picture(page, 'retrain-learnt');
  for (const look of [
    { ...desktop, locale: 'en-GB', colorScheme: 'dark' },
    { ...phone, locale: 'fr-FR', colorScheme: 'dark' },
    { ...phone, locale: 'fr-FR', colorScheme: 'light' },
  ] as const) {
    const context = await browser.newContext({ ...look, storageState: await page.context().storageState() });
    const other = await context.newPage();
    await other.goto(`${running.address}/listen/model`);
    await other.getByRole('table').first().waitFor();
    expect(await violationsOf(other)).toEqual([]);
    const overflow = await other.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
    await picture(other, `retrain-${look.locale}-${look.colorScheme}-${look.viewport?.width}`);
    await context.close();
  }
  await page.getByRole('button', { name: 'Go back to Rapport’s model' }).click();
  await page.getByText(/read with the model that Rapport comes with/).waitFor();
  await page.getByText(/Ada Martin has held to this one/).waitFor();
  await page.getByRole('button', { name: 'Let better versions take over' }).click();
  await page.getByText(/A version that is surely better takes over by itself/).waitFor();
  await page.getByRole('button', { name: 'Use version 1' }).click();
  await page.getByText(/Ada Martin chose it/).waitFor();
});
