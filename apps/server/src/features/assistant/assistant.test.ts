import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Summary } from '@rapport/contracts/assistant';
import type { VerbatimList } from '@rapport/contracts/verbatims';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { messageId } from '../exchanges/prepare/exchangeId.ts';
import { verbatims } from '../verbatims/feature.ts';
import { assistant } from './feature.ts';

let app: TestApp;
let manager: Sender;
let model: Server;
let address: string;
const received: { authorization: string | undefined; body: { messages: { content: string }[] } }[] = [];
let answer: (user: string) => { status: number; content: string };

beforeAll(async () => {
  model = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const body = JSON.parse(text);
      received.push({ authorization: request.headers.authorization, body });
      const { status, content } = answer(body.messages[1].content);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          choices: [{ message: { role: 'assistant', content } }],
          usage: { prompt_tokens: 1_000, completion_tokens: 500 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`;
  app = await testApp({ features: [assistant, verbatims] });
  manager = await app.asRole('manager');
  await ingestOf(app).record(
    app.workspaceId,
    Array.from({ length: 8 }, (_, i) => ({
      id: `v${i}`,
      customer: [{ kind: 'email' as const, value: `julie${i}@example.com` }],
      kind: 'message' as const,
      at: `2026-03-0${i + 1}`,
      traits: { name: 'Julie Besson' },
      text: `La livraison ${i} est en retard, appelez Besson au 06 12 34 56 7${i} ou julie${i}@example.com`,
    })),
  );
});
afterAll(async () => {
  await app.close();
  await new Promise((resolve) => model.close(resolve));
});

const set = (payload: object) => manager({ method: 'PATCH', url: '/api/v1/assistant', payload });
const summarise = () =>
  manager({ method: 'POST', url: '/api/v1/assistant/summaries', payload: { language: 'fr' } });

test('is off until a manager sets it, and never tells its key', async () => {
  expect((await summarise()).statusCode).toBe(409);
  expect((await set({ isOn: true })).statusCode).toBe(400);
  const saved = await set({
    isOn: true,
    address,
    model: 'small',
    key: 'sk-secret',
    monthlyLimit: 1,
    pricePerMillionIn: 1,
    pricePerMillionOut: 2,
  });
  expect(saved.json()).toMatchObject({ isOn: true, hasKey: true });
  expect(saved.body).not.toContain('sk-secret');
  const { rows } = await app.database.owner.query('select sealed_key from language_model');
  expect(rows[0].sealed_key).not.toContain('sk-secret');
  const agent = await app.asRole('agent');
  expect(
    (await agent({ method: 'PATCH', url: '/api/v1/assistant', payload: { isOn: false } })).statusCode,
  ).toBe(403);
});

test('nobody’s data leaves, made-up quotes are left out, what it cost is kept and audited', async () => {
  answer = () => ({
    status: 200,
    content: `\`\`\`json\n${JSON.stringify({
      points: [
        {
          point: 'Les livraisons ont du retard.',
          quotes: [
            { text: 1, quote: 'est en retard' },
            { text: 2, quote: 'jamais dit cela' },
          ],
        },
        { point: 'Les clients adorent.', quotes: [{ text: 1, quote: 'nous adorons tout' }] },
      ],
    })}\n\`\`\``,
  });
  const response = await summarise();
  expect(response.statusCode).toBe(200);
  const summary: Summary = response.json();
  expect(summary.points).toEqual([
    {
      point: 'Les livraisons ont du retard.',
      quotes: [{ id: messageId(app.workspaceId, 'v7'), quote: 'est en retard' }],
    },
  ]);
  expect(summary).toMatchObject({ texts: 8, withoutEvidence: 1, cost: 0.002 });
  const sent = received.at(-1)!;
  expect(sent.authorization).toBe('Bearer sk-secret');
  const body = JSON.stringify(sent.body);
  for (const secret of ['Besson', 'julie', '06 12', 'example.com']) expect(body).not.toContain(secret);
  expect(body).toContain('La livraison');
  const { rows } = await app.database.owner.query(
    `select details from audit where action = 'assistant.asked'`,
  );
  expect(rows[0].details).toMatchObject({ purpose: 'summary', texts: 8, outcome: 'answered', cost: 0.002 });
});

test('suggested topics are those of the taxonomy, and are kept only once a person confirms them', async () => {
  answer = () => ({
    status: 200,
    content: JSON.stringify({
      texts: [
        {
          text: 1,
          topics: [
            { key: 'delivery', sentiment: -0.9 },
            { key: 'weather', sentiment: 1 },
          ],
        },
      ],
    }),
  });
  const id = messageId(app.workspaceId, 'v3');
  const response = await manager({
    method: 'POST',
    url: '/api/v1/assistant/suggestions',
    payload: { ids: [id] },
  });
  expect(response.json().suggestions).toEqual([{ id, topics: [{ key: 'delivery', sentiment: -0.9 }] }]);
  const { rowCount } = await app.database.owner.query('select from verbatim_correction');
  expect(rowCount).toBe(0);
});

test('a manager tries it without a text leaving, and reads who asked what at what cost', async () => {
  answer = () => ({ status: 200, content: '{"ready":true}' });
  const tried = await manager({ method: 'POST', url: '/api/v1/assistant/tries' });
  expect(tried.json(), tried.body).toMatchObject({ model: 'small', cost: 0.002 });
  expect(JSON.stringify(received.at(-1))).not.toContain('livraison');
  answer = () => ({ status: 200, content: 'Ready when you are.' });
  expect((await manager({ method: 'POST', url: '/api/v1/assistant/tries' })).statusCode).toBe(503);
  const calls = (await manager({ url: '/api/v1/assistant/calls' })).json();
  expect(calls).toMatchObject([
    { purpose: 'try', texts: 0, outcome: 'not-as-asked', by: 'Test manager' },
    { purpose: 'try', texts: 0, outcome: 'answered', tokensIn: 1000, tokensOut: 500, cost: 0.002 },
    { purpose: 'suggestions', texts: 1, outcome: 'answered' },
    { purpose: 'summary', texts: 8, outcome: 'answered' },
  ]);
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  expect((await stranger({ url: '/api/v1/assistant/calls' })).json()).toEqual([]);
  const agent = await app.asRole('agent');
  expect((await agent({ url: '/api/v1/assistant/calls' })).statusCode).toBe(403);
});

test('what fails is said, and costs nothing', async () => {
  answer = () => ({ status: 500, content: '' });
  const failed = await summarise();
  expect([failed.statusCode, failed.json().error.message]).toEqual([
    503,
    expect.stringContaining('it answered 500'),
  ]);
  answer = () => ({ status: 200, content: 'I would rather chat.' });
  expect((await summarise()).statusCode).toBe(503);
});

test('a summary is of the texts that the stream shows, whatever they are filtered by', async () => {
  await ingestOf(app).record(
    app.workspaceId,
    Array.from({ length: 14 }, (_, i) => ({
      id: `r${i}`,
      customer: `reviewer-${i}`,
      kind: 'review' as const,
      channel: i === 13 ? ('email' as const) : ('web' as const),
      at: `2026-03-${10 + i}T12:00:00Z`,
      properties: { rating: i % 2 ? 1 : 5 },
      text: i % 2 ? `La carafe numéro ${i} fuit` : `La carafe numéro ${i} est jolie`,
    })),
  );
  answer = () => ({ status: 200, content: '{"points":[]}' });
  const filters = [
    { measure: 'rating', maxScore: 2 },
    { measure: 'rating', minScore: 4, q: 'carafe', order: 'relevance' },
    { channel: ['web'], kind: ['review'], to: '2026-03-16', maxScore: 5 },
  ];
  for (const filter of filters) {
    const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
    const shown: VerbatimList = (await manager({ url: `/api/v1/verbatims?${query}` })).json();
    const payload = { ...filter, language: 'fr' };
    const response = await manager({ method: 'POST', url: '/api/v1/assistant/summaries', payload });
    expect([filter, response.json().texts]).toEqual([filter, 7]);
    const told = received.at(-1)!.body.messages[1]!.content;
    const places = shown.verbatims.map(({ text }) => told.indexOf(text));
    expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
    expect(places).toHaveLength(7);
  }
  const refused = await manager({
    method: 'POST',
    url: '/api/v1/assistant/summaries',
    payload: { minScore: 'high' },
  });
  expect(refused.statusCode).toBe(400);
});

test('past the month’s limit nothing is asked', async () => {
  await set({ monthlyLimit: 0.004 });
  const asked = received.length;
  expect((await summarise()).statusCode).toBe(409);
  expect(received.length).toBe(asked);
});

test('another address does not receive the key', async () => {
  const moved = await set({ address: 'https://elsewhere.example/v1' });
  expect(moved.json()).toMatchObject({ hasKey: false });
});
