import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder } from '../testing/analyseFile.ts';

const { file, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Found {
  value: number;
  n: number;
  interval: { low: number; high: number };
  judged: number;
  censored: number;
  notResolvable: number;
  later: number;
  byChannel: { channel: string; value: number; n: number }[];
  changedChannel: { value: number };
  withinChannel: { value: number };
  declared: { value: number; n: number };
  confusion: { counts: Record<string, number> };
}

/** a calls, then writes 3 days later; b once; c once, not resolvable there; d calls again after 10 days; e too lately to tell. */
const contacts = file(
  'contacts.csv',
  [
    'customer,issue,date,channel,could,said',
    'a,bill,2026-01-01 10:00,phone,1,no',
    'a,bill,2026-01-04 09:00,email,1,yes',
    'b,bill,2026-01-02,phone,1,no',
    'c,part,2026-01-02,phone,0,',
    'd,bill,2026-01-01,email,1,yes',
    'd,bill,2026-01-11,email,1,yes',
    'e,bill,2026-01-28,phone,1,',
    'a,other,2026-01-03,phone,1,yes',
    'f,bill,2026-02-03,phone,1,',
  ].join('\n'),
);
const args = [
  'fcr',
  contacts,
  '--customer',
  'customer',
  '--issue',
  'issue',
  '--at',
  'date',
  '--as-of',
  '2026-01-31',
];

describe.concurrent('rapport analyse fcr', () => {
  test('a repeat on any channel is a repeat; an open window is not judged', async () => {
    const found = await json<Found>([...args, '--channel', 'channel', '--resolvable', 'could']);
    expect(found).toMatchObject({ n: 5, value: 0.8, judged: 6, censored: 1, notResolvable: 1, later: 1 });
    expect(found.interval.low).toBeLessThan(0.8);
    expect(found.changedChannel.value).toBe(1);
    expect(found.withinChannel.value).toBe(1);
    expect(found.byChannel.map(({ channel, n }) => [channel, n])).toEqual([
      ['phone', 3],
      ['email', 2],
    ]);
  });

  test('the window is an option', async () => {
    const found = await json<Found>([...args, '--window-days', '14']);
    expect(found).toMatchObject({ n: 5, value: 0.6 });
  });

  test('what customers declare is set against what is seen', async () => {
    const { declared, confusion } = await json<Found>([...args, '--declared', 'said']);
    expect(declared.n).toBeGreaterThan(0);
    expect(Object.values(confusion.counts).reduce((sum, count) => sum + count, 0)).toBe(5);
    expect((await run([...args, '--declared', 'said'])).out).toMatch(/Of those who did not come back/);
  });

  test('says when it is taken to end, and what it cannot judge', async () => {
    const { err, out } = await run(args.slice(0, -2));
    expect(err).toMatch(/taken to end on 2026-02-03, with its latest contact; say --as-of/);
    expect(out).toMatch(/a repeat is within 7 days, on any channel/);
    expect((await refusal([...args.slice(0, -1), '2026-01-03'])).line).toMatch(
      /no contact can be judged yet/,
    );
    expect((await refusal([...args.slice(0, -1), '2025-01-03'])).line).toMatch(/contacts\.csv: /);
    expect((await run([...args, '--window-days', '0'])).code).toBe(2);
    expect((await run([...args, '--lang', 'fr'])).out).toMatch(/FCR .* résolus au premier contact/);
  });
});
