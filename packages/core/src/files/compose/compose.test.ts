import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySource } from '../test/memorySource.ts';
import { readWhole } from '../test/readWhole.ts';
import { NumberSet } from './NumberSet.ts';

const orders = [
  'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID',
  '100,A,Apron,2,2025-01-02 10:00:00,5.00,C1',
  '100,B,"Bowl, blue",1,2025-01-02 10:00:00,12.50,C1',
  '101,A,Apron,1,2025-01-03 11:00:00,5.00,C2',
  '102,C,Cup,4,2025-01-03 12:00:00,2.00,',
  'C103,B,"Bowl, blue",-1,2025-02-01 09:00:00,12.50,C1',
  'C104,Z,Never bought,-1,2025-02-02 09:00:00,3.00,C1',
];

test('lines of one order become one purchase with its items; a cancellation names the purchase it takes back', async () => {
  const { inputs, setAside, exchanges, mapping } = await readWhole(memorySource(orders.join('\n')));
  expect(mapping).toMatchObject({
    groupLines: true,
    cancellationPrefix: 'C',
    defaults: { kind: 'purchase' },
  });
  expect(inputs.map(({ kind, customer, amount }) => [kind, customer, amount])).toEqual([
    ['purchase', 'C1', 22.5],
    ['purchase', 'C2', 5],
    ['return', 'C1', 12.5],
    ['return', 'C1', 3],
  ]);
  expect(inputs[0]).toMatchObject({
    id: 'file:purchase:100:2025-01-02:C1',
    at: '2025-01-02T10:00:00.000Z',
    items: [
      { sku: 'A', name: 'Apron', quantity: 2, unitPrice: 5 },
      { sku: 'B', name: 'Bowl, blue', quantity: 1, unitPrice: 12.5 },
    ],
    properties: { order: '100' },
  });
  expect(inputs[2]?.properties).toEqual({ order: '100', cancellation: 'C103' });
  expect(inputs[3]?.properties).toEqual({ order: 'C104' });
  expect(exchanges.map(({ isLinked }) => isLinked)).toEqual([false, false, true, false]);
  expect(setAside.map(({ line }) => line)).toEqual([5]);
});

test('a return is linked once per article bought, never to a later purchase or another customer', async () => {
  const lines = [
    orders[0],
    '1,A,Apron,1,2025-01-01 10:00:00,5.00,C1',
    'C2,A,Apron,-1,2025-01-02 10:00:00,5.00,C1',
    'C3,A,Apron,-1,2025-01-03 10:00:00,5.00,C1',
    'C4,A,Apron,-1,2025-01-04 10:00:00,5.00,C9',
    '5,A,Apron,1,2025-01-05 10:00:00,5.00,C9',
  ];
  const { exchanges } = await readWhole(memorySource(lines.join('\n')), {
    correct: (mapping) => {
      mapping.cancellationPrefix = 'C';
    },
  });
  const returns = exchanges.filter(({ input }) => input.kind === 'return');
  expect(returns.map(({ isLinked }) => isLinked)).toEqual([true, false, false]);
});

test('an order whose lines stand far apart is still one purchase, whatever the memory allowed', async () => {
  const line = fc.record({
    order: fc.integer({ min: 1, max: 12 }),
    sku: fc.constantFrom('A', 'B', 'C'),
    quantity: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(1, 5, 1_000),
      async (lines, mostPending) => {
        const text = lines
          .map(({ order, sku, quantity }) => `${order},${sku},${quantity},2025-01-01 10:00,2,C${order % 3}`)
          .join('\n');
        const { inputs } = await readWhole(
          memorySource(`order id,sku,quantity,date,unit price,customer id\n${text}`, 4_096),
          { mostPending },
        );
        expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
        expect(inputs.length).toBe(new Set(lines.map(({ order }) => order)).size);
        const total = lines.reduce((sum, { quantity }) => sum + 2 * quantity, 0);
        expect(inputs.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(total);
      },
    ),
    { numRuns: 40 },
  );
});

test('an order with one bad line is refused whole, so that correcting it brings in all of it', async () => {
  const lines = [orders[0], ...orders.slice(1, 3), '100,D,Dish,1,2025-13-45 10:00:00,9.00,C1', orders[3]];
  const { inputs, refused } = await readWhole(memorySource(lines.join('\n')), {
    correct: (mapping) => {
      mapping.format.dateFormat = 'yyyy-MM-dd HH:mm:ss';
    },
  });
  expect(inputs.map(({ customer }) => customer)).toEqual(['C2']);
  expect(refused.map(({ row, problem }) => [row.line, problem.field])).toEqual([
    [4, 'InvoiceDate'],
    [2, 'InvoiceDate'],
    [3, 'InvoiceDate'],
  ]);
  expect(refused[1]?.problem.message).toMatch(/same order as line 4/);
});

test('customer and date written on the first line of an order alone are taken over by the others', async () => {
  const text = [
    'Name,Email,Created at,Lineitem name,Lineitem quantity,Lineitem price,Total',
    '#1,ana@example.com,2025-01-02 10:00:00 +0100,Cup,1,4.00,10.00',
    '#1,,,Dish,2,3.00,',
    '#2,bob@example.com,2025-01-03 10:00:00 +0100,Cup,1,4.00,4.00',
  ].join('\n');
  const { inputs, refused } = await readWhole(memorySource(text), {
    correct: (mapping) => {
      mapping.columns[0] = { header: 'Name', target: 'order' };
      mapping.columns[6] = { header: 'Total', target: 'ignore' };
      mapping.groupLines = true;
    },
  });
  expect(refused).toEqual([]);
  expect(inputs.map(({ amount, at }) => [amount, at])).toEqual([
    [10, '2025-01-02T09:00:00.000Z'],
    [4, '2025-01-03T09:00:00.000Z'],
  ]);
});

test('two equal lines are two exchanges; the same file, or one with its lines in another order, gives the same ids', async () => {
  const lines = ['C1,2025-01-01,5', 'C1,2025-01-01,5', 'C2,2025-01-02,7'];
  const idsOf = async (rows: string[]) =>
    (await readWhole(memorySource(`customer id,date,amount\n${rows.join('\n')}`))).inputs
      .map(({ id }) => id)
      .sort();
  const ids = await idsOf(lines);
  expect(new Set(ids).size).toBe(3);
  expect(await idsOf([...lines].reverse())).toEqual(ids);
  // A corrected file: one line more, the others are known.
  const more = await idsOf(['C3,2025-01-03,9', ...lines]);
  expect(more.filter((id) => !ids.includes(id))).toHaveLength(1);
});

test('the same content gives the same ids from CSV, from gzip and with another column beside', async () => {
  const rows = [
    ['C1', '2025-01-01', '5.10'],
    ['C2', '2025-01-02', '7'],
  ];
  const csv = ['customer id,date,amount', ...rows.map((row) => row.join(','))].join('\n');
  const wide = ['customer id;date;city;amount', ...rows.map(([c, d, a]) => `${c};${d};Lyon;${a}`)].join('\n');
  const ids = async (source: ReturnType<typeof memorySource>) =>
    (await readWhole(source)).inputs.map(({ id }) => id);
  const plain = await ids(memorySource(csv));
  expect(await ids(memorySource(gzipSync(csv)))).toEqual(plain);
  expect(await ids(memorySource(wide))).toEqual(plain);
});

test('a list of people makes profiles, not exchanges', async () => {
  const { exchanges } = await readWhole(
    memorySource('client id;nom;prénom;email;ville\n1;Durand;Ana;ana@example.com;Lyon\n'),
  );
  expect(exchanges[0]?.input).toEqual({
    kind: 'profile',
    customer: [
      { kind: 'external', value: '1' },
      { kind: 'email', value: 'ana@example.com' },
    ],
    traits: { lastName: 'Durand', firstName: 'Ana', city: 'Lyon' },
  });
});

test('who somebody is, is said once and not with each exchange', async () => {
  const { inputs } = await readWhole(
    memorySource('customer id,date,amount,country\nC1,2025-01-01,5,France\nC1,2025-01-02,6,France\n'),
  );
  expect(inputs.map(({ traits }) => traits)).toEqual([{ country: 'France' }, undefined]);
});

test('a set of numbers holds what was added, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 52 }), { maxLength: 9_000 }), (values) => {
      const set = new NumberSet();
      const plain = new Set<number>();
      for (const value of values) {
        expect(set.add(value)).toBe(!plain.has(value));
        plain.add(value);
      }
      expect(set.size).toBe(plain.size);
      expect(set.has(2 ** 52 + 1)).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('each person’s exchanges come together, in the order of the file, however little fits in memory', async () => {
  const lines = Array.from({ length: 3_000 }, (_, i) => `C${(i * 7) % 500},2025-01-01,${i}`);
  const source = memorySource(`customer id,date,amount\n${lines.join('\n')}\n`, 8_192);
  const whole = await readWhole(source, { atOnce: 300 });
  expect(whole.rowsRead).toBe(3_000);
  expect(whole.inputs).toHaveLength(3_000);
  const runs = whole.inputs.filter(({ customer }, i) => customer !== whole.inputs[i - 1]?.customer).length;
  expect(runs).toBeLessThan(800);
  const mine = whole.inputs.filter(({ customer }) => customer === 'C7').map(({ amount }) => amount ?? 0);
  expect(mine).toEqual([...mine].sort((a, b) => a - b));
  const plain = await readWhole(source);
  const ids = (read: typeof whole) => read.inputs.map(({ id }) => id).sort();
  expect(ids(whole)).toEqual(ids(plain));
});

test('the same file gives the same batches, so that an interrupted import can leave out those it has stored', async () => {
  const lines = Array.from(
    { length: 2_000 },
    (_, i) => `C${(i * 7) % 500},${i % 50 === 3 ? 'never' : '2025-01-01'},${i}`,
  );
  const source = memorySource(`customer id,date,amount\n${lines.join('\n')}\n`, 8_192);
  const once = await readWhole(source, { atOnce: 300 });
  const twice = await readWhole(source, { atOnce: 300 });
  expect(twice.inputs).toEqual(once.inputs);
  expect(twice.refused.map(({ row }) => row.line)).toEqual(once.refused.map(({ row }) => row.line));
});
