import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupHistories } from './groupHistories.ts';
import { summarisePurchases } from './summarisePurchases.ts';
import { discountPerUnit } from './timeUnit.ts';

const rows = fc.array(
  fc.record({
    customer: fc.constantFrom('a', 'b', 'c', 'd', 'é', '__proto__'),
    day: fc.integer({ min: 19_000, max: 19_060 }),
    amount: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: 1, maxLength: 60 },
);
type Row = { customer: string; day: number; amount: number };

const columnsOf = (transactions: Row[]) => ({
  customers: transactions.map(({ customer }) => customer),
  days: transactions.map(({ day }) => day),
  amounts: transactions.map(({ amount }) => amount),
});
const options = { calibrationEnd: 19_040, observationEnd: 19_060, unit: 'week' as const };

/** The slow and obvious way, by sets of days. */
function summariseSlowly(transactions: Row[], customer: string) {
  const own = transactions.filter((row) => row.customer === customer);
  const days = [...new Set(own.map(({ day }) => day))].sort((a, b) => a - b);
  const first = days[0]!;
  const repeats = days.filter((day) => day > first && day <= 19_040);
  const spent = own
    .filter(({ day }) => repeats.includes(day))
    .reduce((total, { amount }) => total + amount, 0);
  return {
    frequency: repeats.length,
    recency: repeats.length > 0 ? (repeats.at(-1)! - first) / 7 : 0,
    age: (19_040 - first) / 7,
    meanValue: repeats.length > 0 ? spent / repeats.length : 0,
    heldOut: days.filter((day) => day > 19_040).length,
    heldOutValue: own.filter(({ day }) => day > 19_040).reduce((total, { amount }) => total + amount, 0),
  };
}

it('every customer keeps their own purchases, days merged, first day apart, whatever the order of the file', () => {
  fc.assert(
    fc.property(rows, (transactions) => {
      const summary = summarisePurchases(columnsOf(transactions), options);
      const early = [...new Set(transactions.map(({ customer }) => customer))].filter((customer) =>
        transactions.some((row) => row.customer === customer && row.day <= 19_040),
      );
      if (!summary.ok) {
        expect(summary.reason).toBe('no-customers');
        expect(early).toEqual([]);
        return;
      }
      expect(summary.customers).toEqual(early);
      expect(summary.acquiredLater + summary.n).toBe(new Set(transactions.map((row) => row.customer)).size);
      expect(summary.heldOut.duration).toBeCloseTo(20 / 7, 12);
      summary.customers.forEach((customer, i) => {
        const slow = summariseSlowly(transactions, customer);
        expect(summary.frequency[i]).toBe(slow.frequency);
        expect(summary.recency[i]).toBeCloseTo(slow.recency, 12);
        expect(summary.age[i]).toBeCloseTo(slow.age, 12);
        expect(summary.meanValue![i]).toBeCloseTo(slow.meanValue, 9);
        expect(summary.heldOut.purchases[i]).toBe(slow.heldOut);
        expect(summary.heldOut.values![i]).toBe(slow.heldOutValue);
      });
      expect(groupHistories(summary).ok).toBe(true);
    }),
  );
});

it('without amounts there are no values, and without later days no hold-out', () => {
  const summary = summarisePurchases(
    { customers: ['a', 'a'], days: [0, 14] },
    { calibrationEnd: 70, unit: 'week' },
  );
  expect(summary).toMatchObject({
    ok: true,
    n: 1,
    meanValue: null,
    heldOut: { duration: 0, values: null },
  });
  if (summary.ok) expect([summary.frequency[0], summary.recency[0], summary.age[0]]).toEqual([1, 2, 10]);
});

it('a file that cannot be summarised is told by its row', () => {
  const of = (days: number[], amounts?: number[]) =>
    summarisePurchases(
      { customers: days.map(() => 'a'), days, ...(amounts ? { amounts } : {}) },
      { calibrationEnd: 10, unit: 'day' },
    );
  expect(of([])).toMatchObject({ ok: false, reason: 'no-transactions' });
  expect(of([1, 2.5])).toMatchObject({ ok: false, reason: 'not-a-day', of: '1' });
  expect(of([1, Number.NaN])).toMatchObject({ ok: false, reason: 'not-a-day', of: '1' });
  expect(of([1, 2_000_000])).toMatchObject({ ok: false, reason: 'not-a-day', of: '1' });
  expect(of([1, 2], [3, Number.NaN])).toMatchObject({ ok: false, reason: 'amount-missing', of: '1' });
  expect(of([11, 12])).toMatchObject({ ok: false, reason: 'no-customers', needed: 1 });
});

it('each customer stands in the group of their own history, and in no other', () => {
  const history = fc
    .record({
      frequency: fc.integer({ min: 0, max: 3 }),
      recency: fc.integer({ min: 1, max: 4 }),
      more: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ frequency, recency, more }) => ({
      frequency,
      recency: frequency > 0 ? recency / 7 : 0,
      age: (recency + more) / 7,
    }));
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 200 }), (customers) => {
      const groups = groupHistories({
        frequency: customers.map(({ frequency }) => frequency),
        recency: customers.map(({ recency }) => recency),
        age: customers.map(({ age }) => age),
      });
      if (!groups.ok) throw new Error(groups.reason);
      customers.forEach((customer, i) => {
        const group = groups.groupOf[i]!;
        expect([groups.frequency[group], groups.recency[group], groups.age[group]]).toEqual([
          customer.frequency,
          customer.recency,
          customer.age,
        ]);
      });
      expect(groups.size.length).toBe(new Set(customers.map((each) => JSON.stringify(each))).size);
      expect(groups.size.reduce((sum, size) => sum + size, 0)).toBe(customers.length);
      expect(groups.repeatPurchases).toBe(customers.reduce((sum, { frequency }) => sum + frequency, 0));
    }),
  );
});

it('a history that cannot be is refused by its row, not fitted', () => {
  const impossible = [
    [1.5, 2, 3],
    [-1, 0, 3],
    [1, 4, 3],
    [1, 0, 3],
    [0, 1, 3],
    [Number.NaN, 1, 3],
    [1, 1, Infinity],
    [1, 1, Number.NaN],
  ];
  for (const [x = 0, last = 0, total = 0] of impossible)
    expect(groupHistories({ frequency: [0, x], recency: [0, last], age: [1, total] })).toMatchObject({
      ok: false,
      reason: 'impossible-history',
      of: '1',
    });
});

it('a yearly discount is the same money by day, week and month', () => {
  for (const unit of ['day', 'week', 'month'] as const) {
    const days = { day: 1, week: 7, month: 365.25 / 12 }[unit];
    expect(Math.exp((-discountPerUnit(0.15, unit) * 365.25) / days)).toBeCloseTo(1 / 1.15, 12);
  }
});
