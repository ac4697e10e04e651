import type { CaseList, CaseRow } from '@rapport/contracts/cases';
import { describe, expect, test } from 'vitest';
import {
  app,
  clock,
  customerId,
  detractor,
  heldTo,
  hourMs,
  lead,
  letAgentsSee,
  list,
  somebody,
  tell,
  useCases,
} from './caseTests.ts';

useCases();

/** As many more cases like the one there is, of three statuses under way, each opened, due and changed at its own time. */
async function copyCases(count: number): Promise<void> {
  const { owner } = app.database;
  const { rows } = await owner.query(`select string_agg(quote_ident(attname), ', ') as names from pg_attribute
    where attrelid = 'customer_case'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`);
  await owner.query(
    `insert into customer_case (${rows[0].names}) select ${rows[0].names} from (
       select (jsonb_populate_record(c, jsonb_build_object('case_id', gen_random_uuid(), 'number', c.number + n, 'status', n % 3,
         'opened_at', c.opened_at - n * interval '1 minute', 'changed_at', c.changed_at + n * interval '1 minute',
         'due_at', c.due_at + (n * 7919 % 1000) * interval '1 minute'))).*
       from customer_case c cross join generate_series(1, $1) as n) as copied`,
    [count],
  );
}

describe('lists', () => {
  test('pages follow one another without repeating or losing a case, in every order; the board has the same', async () => {
    for (let i = 0; i < 23; i++) await tell([i % 3 === 0 ? { kind: 'complaint' } : detractor], somebody());
    const first = await list('limit=200');
    for (const sort of ['due', 'newest', 'changed']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const answer: CaseList = (
          await lead({ url: `/api/v1/cases?sort=${sort}&limit=5${cursor && `&cursor=${cursor}`}` })
        ).json();
        expect(answer, JSON.stringify(answer)).toHaveProperty('total', 23);
        seen.push(...answer.cases.map(({ id }) => id));
        cursor = answer.nextCursor;
      }
      expect(new Set(seen).size).toBe(23);
      expect(seen.toSorted()).toEqual(first.map(({ id }) => id).toSorted());
    }
    const board = (await lead({ url: '/api/v1/cases/board?limit=10' })).json();
    expect(board.columns[0]).toMatchObject({ status: 'open', total: 23 });
    expect(board.columns[0].cases).toHaveLength(10);
    expect((await lead({ url: '/api/v1/cases?cursor=abc' })).statusCode).toBe(400);
    const wrong = Buffer.from(JSON.stringify(['cases due', 'x', crypto.randomUUID(), 1])).toString(
      'base64url',
    );
    expect((await lead({ url: `/api/v1/cases?cursor=${wrong}` })).statusCode).toBe(400);
  });

  test('past a thousand, the pages after the first are read from the indexes, and none is lost or comes twice', async () => {
    await tell([detractor], somebody());
    await copyCases(1_100);
    for (const sort of ['due', 'newest', 'changed']) {
      const ids: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const response = await lead({
          url: `/api/v1/cases?sort=${sort}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        });
        expect(response.statusCode, response.body).toBe(200);
        const body: CaseList = response.json();
        expect(body.total).toBeNull();
        ids.push(...body.cases.map(({ id }) => id));
        cursor = body.nextCursor;
      }
      expect(ids).toHaveLength(1_101);
      expect(new Set(ids).size).toBe(1_101);
    }
  });

  test('what is over comes after what is due, the latest change first, whatever narrows the list', async () => {
    await tell([{ ...detractor, site: 'Lyon' }], somebody());
    await copyCases(2_400);
    await app.database.owner.query('update customer_case set status = 3 + status where number % 2 = 0');
    const { rows } = await app.database.owner.query<{ id: string; is_over: boolean }>(
      `select case_id as id, status > 2 as is_over from customer_case
       order by status > 2, case when status < 3 then due_at end, case when status > 2 then changed_at end desc, case_id`,
    );
    const expected = rows.map(({ id }) => id);
    const all = 'status=open&status=working&status=waiting&status=resolved&status=closed&status=merged';
    const over = all.slice(all.indexOf('status=resolved'));
    for (const narrowed of ['', '&origin=low-score', '&priority=high', '&site=Lyon'])
      for (const [asked, from] of [
        [all, 0],
        [`${over}&sort=changed`, rows.findIndex(({ is_over }) => is_over)],
      ] as const) {
        const ids: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const url: string = `/api/v1/cases?${asked}${narrowed}&limit=200${cursor && `&cursor=${cursor}`}`;
          const body: CaseList = (await lead({ url })).json();
          ids.push(...body.cases.map(({ id }) => id));
          cursor = body.nextCursor;
        }
        expect(ids, `${asked}${narrowed}`).toEqual(expected.slice(from));
      }
    const board = (await lead({ url: '/api/v1/cases/board?origin=low-score&limit=50' })).json();
    const closed = await list('status=closed&limit=50');
    expect(board.columns[4].cases.map(({ id }: CaseRow) => id)).toEqual(closed.map(({ id }) => id));
  });

  test('held to their site, an agent’s list follows its customers: elsewhere, merged, apart again, in their book', async () => {
    const [lyonnaise, parisian] = [somebody(), somebody()];
    await tell([{ ...detractor, site: 'Lyon' }], lyonnaise);
    await tell([{ ...detractor, site: 'Paris' }], parisian);
    const [here, there] = [await customerId(lyonnaise), await customerId(parisian)];
    const { held, assistantId } = await heldTo('Lyon');
    const seen = async () => {
      const listed = (await held({ url: '/api/v1/cases' })).json();
      const board = (await held({ url: '/api/v1/cases/board' })).json();
      const ids = (rows: CaseList['cases']) => rows.map(({ customer }) => customer.id).toSorted();
      expect(ids(board.columns[0].cases)).toEqual(ids(listed.cases));
      expect(listed.total).toBe(listed.cases.length);
      return ids(listed.cases);
    };
    // Nobody holds them: whose case it is they would see.
    await app.database.owner.query('update customer_case set owner = null');
    await letAgentsSee('site');
    try {
      expect(await seen()).toEqual([here]);
      clock.now = new Date(clock.now.getTime() + hourMs);
      await tell([{ kind: 'visit', site: 'Lyon' }], parisian);
      expect(await seen()).toEqual([here, there].toSorted());
      clock.now = new Date(clock.now.getTime() + hourMs);
      await tell([{ kind: 'visit', site: 'Paris' }], parisian);
      expect(await seen()).toEqual([here]);

      const url = `/api/v1/customers/${there}/merges`;
      const admin = await app.withKey(['admin']);
      const merged = await admin({
        method: 'POST',
        url,
        payload: { otherId: here, reason: 'One household' },
      });
      expect(merged.statusCode, merged.body).toBe(200);
      const { rows } = await app.database.owner.query(
        'select customer_id from customer where merged_into is null and customer_id in ($1, $2)',
        [here, there],
      );
      const survivor = rows[0].customer_id;
      expect(await seen()).toEqual(survivor === here ? [here, here] : []);
      const { mergeId } = merged.json();
      await admin({ method: 'DELETE', url: `/api/v1/customers/${survivor}/merges/${mergeId}` });
      expect(await seen()).toEqual([here]);

      await lead({
        method: 'POST',
        url: '/api/v1/books/moves',
        payload: {
          id: crypto.randomUUID(),
          customerIds: [there],
          reason: 'Knows them',
          to: [{ assistantId }],
        },
      });
      expect(await seen()).toEqual([here, there].toSorted());
    } finally {
      await letAgentsSee('everyone');
    }
  });

  test('another workspace sees none of it', async () => {
    await tell([detractor], somebody());
    const [one] = await list();
    const other = await app.asRole('owner', app.otherWorkspaceId);
    expect((await other({ url: '/api/v1/cases' })).json().cases).toEqual([]);
    for (const path of ['', '/events', '/link'])
      expect((await other({ url: `/api/v1/cases/${one!.id}${path}` })).statusCode).toBe(404);
    expect(
      (await other({ method: 'POST', url: `/api/v1/cases/${one!.id}/moves`, payload: { move: 'start' } }))
        .statusCode,
    ).toBe(404);
  });
});
