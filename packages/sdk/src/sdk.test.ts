import { expect, test } from 'vitest';
import { Rapport, RapportError } from './index.ts';

test('a long list goes in batches, and refusals keep the index of what was given', async () => {
  const { rapport, bodies } = answering((body) => ({
    accepted: body.length - 1,
    duplicates: 0,
    refused: [{ index: 0, field: 'kind', message: 'unknown' }],
  }));
  const result = await rapport.exchanges.send(
    Array.from({ length: 1_200 }, (_value, index) => ({ customer: `c${index}`, kind: 'visit' as const })),
  );
  expect(bodies.map((body) => body.length)).toEqual([500, 500, 200]);
  expect(result.accepted).toBe(1_197);
  expect(result.refused.map((refused) => refused.index)).toEqual([0, 500, 1_000]);
});

test('a batch sent again carries the same ids: a lost answer stores nothing twice', async () => {
  const { rapport, bodies, pauses } = answering(
    () => ({ accepted: 1, duplicates: 0, refused: [] }),
    [new Error('socket hang up'), 503],
  );
  await rapport.exchanges.send([{ customer: 'c', kind: 'visit' }]);
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies.map((body) => body[0]?.id)).size).toBe(1);
  expect(pauses).toHaveLength(2);
});

test('the pause the server asks for is kept', async () => {
  const { rapport, pauses } = answering(
    () => ({ accepted: 1, duplicates: 0, refused: [] }),
    [{ status: 429, retryAfter: '7' }],
  );
  await rapport.exchanges.send([{ customer: 'c', kind: 'visit' }]);
  expect(pauses).toEqual([7_000]);
});

test('a refusal is told at once, with the server’s words', async () => {
  const { rapport, pauses } = answering(() => ({}), [403]);
  const failure = await rapport.customers.get('x').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RapportError);
  expect(failure).toMatchObject({ code: 'forbidden', status: 403, message: 'No scope for this.' });
  expect(pauses).toEqual([]);
});

test('a server that stays away is given up in the end, naming its address', async () => {
  const { rapport, pauses } = answering(
    () => ({}),
    Array.from({ length: 20 }, () => new Error('ECONNREFUSED')),
  );
  await expect(rapport.customers.list()).rejects.toThrow('http://rapport.example');
  expect(pauses).toHaveLength(8);
});

test('every customer of a filter comes, page after page', async () => {
  const row = {
    handle: null,
    type: null,
    probability: null,
    valueCents: 0,
    purchases: 0,
    firstSeen: null,
    lastSeen: null,
    site: null,
  };
  const page = (name: string, nextCursor: string | null) => ({
    customers: [{ ...row, id: crypto.randomUUID(), name }],
    nextCursor,
    total: 2,
    currency: 'EUR',
  });
  const addresses: string[] = [];
  const rapport = new Rapport({
    url: 'http://rapport.example',
    key: 'rk_x',
    fetch: async (address) => {
      addresses.push(String(address));
      return Response.json(addresses.length === 1 ? page('Ana', 'next') : page('Bo', null));
    },
  });
  const names: (string | null)[] = [];
  for await (const customer of rapport.customers.each({ type: ['fling', 'marriage'] }))
    names.push(customer.name);
  expect(names).toEqual(['Ana', 'Bo']);
  expect(addresses[0]).toContain('type=fling&type=marriage');
  expect(addresses[1]).toContain('cursor=next');
});

type Failure = Error | number | { status: number; retryAfter: string };

/** A client of a server that fails as told, then answers. */
function answering(answer: (body: { id?: string }[]) => unknown, failures: Failure[] = []) {
  const bodies: { id?: string }[][] = [];
  const pauses: number[] = [];
  const rapport = new Rapport({
    url: 'http://rapport.example',
    key: 'rk_x',
    sleep: async (ms) => {
      pauses.push(ms);
    },
    fetch: async (_address, options) => {
      const body = options?.body ? JSON.parse(String(options.body)) : [];
      bodies.push(body);
      const failure = failures.shift();
      if (failure instanceof Error) throw failure;
      if (failure === undefined) return Response.json(answer(body));
      const { status, retryAfter } =
        typeof failure === 'number' ? { status: failure, retryAfter: '' } : failure;
      return Response.json(
        { error: { code: status === 403 ? 'forbidden' : 'unavailable', message: 'No scope for this.' } },
        { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} },
      );
    },
  });
  return { rapport, bodies, pauses };
}
