import { expect, test } from 'vitest';
import { agent, app, clock, events, hourMs, move, opened, page, useCases } from '../caseTests.ts';

useCases();

test('"not yet" on their page opens it again; what they write arrives once, as a message of theirs', async () => {
  const id = await opened();
  await move(id, { move: 'resolve', rootCause: 'stock', done: 'Refunded.' });
  const path = new URL((await agent({ url: `/api/v1/cases/${id}/link` })).json().url).pathname;
  const post = (to: string, payload: string) =>
    app.anonymous({
      method: 'POST',
      url: `${path}/${to}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });
  clock.now = new Date(clock.now.getTime() + hourMs);
  await post('verdict', 'settled=no');
  expect(await page(id)).toMatchObject({ status: 'working', reopened: 1, isSettledForThem: false });
  clock.now = new Date(clock.now.getTime() + hourMs);
  const short = await post('messages', 'text=%3F');
  expect(short.statusCode).toBe(400);
  expect(short.body).toContain('required>?</textarea>');
  const { body } = await app.anonymous({ url: path });
  const once = /name="once" value="([\w-]+)"/.exec(body)?.[1];
  // A button is pressed twice before the answer comes.
  for (let press = 0; press < 2; press++)
    expect((await post('messages', `text=Toujours+rien+<b>&once=${once}`)).statusCode).toBe(303);
  const heard = await app.database.owner.query('select from exchange where text = $1', ['Toujours rien <b>']);
  expect(heard.rowCount).toBe(1);
  const wrote = (await events(id)).filter(({ kind }) => kind === 'customer-wrote');
  expect(wrote).toMatchObject([{ text: 'Toujours rien <b>' }]);
  expect((await app.anonymous({ url: path })).body).toContain('Toujours rien &#60;b&#62;');
});

test('a link that was cut, or is over, opens nothing and says what to do', async () => {
  const id = await opened();
  const path = new URL((await agent({ url: `/api/v1/cases/${id}/link` })).json().url).pathname;
  expect((await app.anonymous({ url: path.slice(0, -3) })).statusCode).toBe(404);
  clock.now = new Date(clock.now.getTime() + 100 * 24 * hourMs);
  expect((await app.anonymous({ url: path })).statusCode).toBe(404);
});
