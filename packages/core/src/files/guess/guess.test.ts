import { expect, test } from 'vitest';
import { memorySource } from '../test/memorySource.ts';
import { readWhole } from '../test/readWhole.ts';
import { headerMatches } from './headerWords.ts';

const targetsOf = ({ mapping }: Awaited<ReturnType<typeof readWhole>>) =>
  Object.fromEntries(mapping.columns.map(({ header, target }) => [header, target]));

test.each([
  ['CustomerID', 'customer'],
  ['N° client', 'customer'],
  ['id_client', 'customer'],
  ['Customer Name', 'name'],
  ['Prénom', 'firstName'],
  ['Adresse e-mail', 'email'],
  ['Téléphone portable', 'phone'],
  ['InvoiceDate', 'at'],
  ['Date de commande', 'at'],
  ['created_at', 'at'],
  ['N° commande', 'order'],
  ['order_id', 'order'],
  ['Montant TTC', 'amount'],
  ['Total (EUR)', 'amount'],
  ['Prix unitaire', 'unitPrice'],
  ['Qté', 'quantity'],
  ['StockCode', 'sku'],
  ['Désignation', 'item'],
  ['Commentaire', 'text'],
  ['Magasin', 'site'],
  ['Vendeur', 'staff'],
  ['Score NPS', 'score'],
  ['Code promo', 'property:coupon'],
])('%s is a %s', (header, target) => {
  const [best] = headerMatches(header).sort((a, b) => b.weight - a.weight);
  expect(best?.target).toBe(target);
});

test('a French till: semicolons, decimal commas, Windows-1252, day first', async () => {
  const text = [
    'N° ticket;Date;Heure;Carte fidélité;Désignation;Qté;Prix unitaire;Magasin;Vendeur',
    '1001;03/04/2025;18:05;FID-1;Thé fumé;2;1 204,50 €;Nantes;Léa',
    '1001;03/04/2025;18:05;FID-1;Théière;1;49,90 €;Nantes;Léa',
    '1002;28/04/2025;09:10;FID-2;Nappe brodée;1;45,00 €;Lyon;Max',
  ].join('\r\n');
  const read = await readWhole(
    memorySource(new Uint8Array(Buffer.from(text.replaceAll('€', ''), 'latin1'))),
    {
      timeZone: 'Europe/Paris',
      fileName: 'caisse-avril.csv',
    },
  );
  expect(read.mapping.format).toMatchObject({
    encoding: 'windows-1252',
    delimiter: ';',
    decimal: ',',
    dateFormat: 'dd/MM/yyyy',
  });
  expect(read.inputs[0]).toMatchObject({
    customer: [{ kind: 'card', value: 'FID-1' }],
    kind: 'purchase',
    channel: 'shop',
    at: '2025-04-03T16:05:00.000Z',
    amount: 2458.9,
    site: 'Nantes',
    staff: 'Léa',
    items: [
      { name: 'Thé fumé', quantity: 2, unitPrice: 1204.5 },
      { name: 'Théière', quantity: 1, unitPrice: 49.9 },
    ],
  });
});

test('messages: an email and words, no amount', async () => {
  const read = await readWhole(
    memorySource(
      'date,from,subject,message\n2025-01-02,ana@example.com,Late,"My parcel is late, and nobody answers."\n2025-01-03,bob@example.com,Hi,"Thank you so much for the tea!"\n',
    ),
  );
  expect(targetsOf(read)).toMatchObject({ date: 'at', from: 'email', message: 'text' });
  expect(read.inputs[0]).toMatchObject({ kind: 'message', text: 'My parcel is late, and nobody answers.' });
});

test('survey answers carry their measure and scale', async () => {
  const read = await readWhole(
    memorySource(
      'email,date,score NPS,commentaire\nana@example.com,2025-01-02,9,Parfait\nbob@example.com,2025-01-03,2,\n',
    ),
  );
  expect(read.inputs[0]).toMatchObject({
    kind: 'answer',
    properties: { measure: 'nps', scale: 10, score: 9 },
    text: 'Parfait',
  });
});

test('reviews: stars and words', async () => {
  const read = await readWhole(
    memorySource(
      'customer id,date,rating,review\nC1,2025-01-02,5,Lovely\nC2,2025-01-03,1,Broken on arrival\n',
    ),
    { fileName: 'reviews.csv' },
  );
  expect(read.inputs[0]).toMatchObject({ kind: 'review', properties: { rating: 5, scale: 5 } });
});

test('kinds and channels in words of their own, in both languages', async () => {
  const read = await readWhole(
    memorySource(
      'client;date;type;canal;montant\nA;2025-01-02;Achat;Boutique;12\nA;2025-01-03;Remboursement;Site web;12\nA;2025-01-04;Appel;Téléphone;\n',
    ),
  );
  expect(read.inputs.map(({ kind, channel }) => [kind, channel])).toEqual([
    ['purchase', 'shop'],
    ['return', 'web'],
    ['contact', 'phone'],
  ]);
});

test('the total of the order on every line is not added up', async () => {
  const line = (order: number, price: number, total: number) =>
    `${order},C1,2025-01-0${order},S${price},1,${price},${total}`;
  const read = await readWhole(
    memorySource(
      [
        'order id,customer id,order date,sku,quantity,unit price,order total',
        line(1, 4, 9),
        line(1, 5, 9),
        line(2, 1, 6),
        line(2, 2, 6),
        line(2, 3, 6),
      ].join('\n'),
    ),
  );
  expect(read.inputs.map(({ amount }) => amount)).toEqual([9, 6]);
});

test('NDJSON as the native API takes it keeps items, handles, properties and ids', async () => {
  const exchange = {
    id: 'm-1',
    customer: [{ kind: 'email', value: 'ana@example.com' }],
    kind: 'purchase',
    channel: 'web',
    at: '2025-01-02T10:00:00Z',
    amount: 12.5,
    currency: 'EUR',
    items: [{ sku: 'T1', name: 'Tea', quantity: 2, unitPrice: 6.25 }],
    properties: { coupon: 'SPRING', gift: true },
    traits: { city: 'Lyon' },
  };
  const { inputs } = await readWhole(
    memorySource(`${JSON.stringify(exchange)}\n{"customer":"B","kind":"visit"}\n`),
  );
  expect(inputs[0]).toEqual({ ...exchange, at: '2025-01-02T10:00:00.000Z' });
});

test('what is refused says where and what to do', async () => {
  const { refused } = await readWhole(
    memorySource(
      [
        'customer id,date,amount,currency',
        ...Array.from({ length: 20 }, (_, i) => `C${i},2025-01-${10 + i},5.00,EUR`),
        'C1,2025-01-02,five,EUR',
        'C1,someday,5,EUR',
        'C1,,5,EUR',
        '1.23457E+12,2025-01-02,5,EUR',
        'C1,2025-01-02,5,EUR,extra',
        'C1,2025-01-02',
        'C1,2025-01-02,5,12',
      ].join('\n'),
    ),
  );
  expect(refused.map(({ row, problem }) => [row.line, problem.field])).toEqual([
    [22, 'amount'],
    [23, 'date'],
    [24, 'date'],
    [25, 'customer id'],
    [26, ''],
    [27, 'amount'],
    [28, 'currency'],
  ]);
  expect(refused[0]?.problem.message).toBe('"five" is not a number written as 1,234.56');
});

test('a column named amount stays one when some of its values are not: those lines are refused, not misread', async () => {
  const { inputs, refused } = await readWhole(
    memorySource('customer id,date,amount\nC1,2025-01-02,=5\nC2,2025-01-03,5\n'),
  );
  expect(inputs.map(({ amount }) => amount)).toEqual([5]);
  expect(refused.map(({ row, problem }) => [row.line, problem.field])).toEqual([[2, 'amount']]);
});

test.each([
  ['line,column,problem', '3,date,is empty; an exchange needs the day it happened'],
  ['ligne,colonne,problème', '3,date,c’est vide'],
  ['line', '3'],
])(
  'lines handed back under %s and corrected come in as what they are, not as words of a customer',
  async (names, ours) => {
    const { mapping, inputs } = await readWhole(
      memorySource(`${names},email,date,montant\n${ours},b@example.com,2026-01-02,"3,50"\n`),
    );
    expect(mapping.columns.map(({ target }) => target)).toEqual([
      ...names.split(',').map(() => 'ignore'),
      'email',
      'at',
      'amount',
    ]);
    expect(inputs).toMatchObject([{ kind: 'purchase', amount: 3.5 }]);
    expect(inputs[0]).not.toHaveProperty('text');
  },
);
