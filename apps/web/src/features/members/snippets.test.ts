import { exchangeInput } from '@rapport/contracts/exchange';
import { expect, it } from 'vitest';
import { curlSnippet } from './snippets.ts';

it('gives a command whose body the server accepts as it is', () => {
  const body = /-d '(.+)'$/m.exec(curlSnippet('http://localhost', 'rk_x', true))?.[1] ?? '';
  expect(exchangeInput.array().safeParse(JSON.parse(body)).success).toBe(true);
});

it('proposes reading to a key that may only read', () => {
  expect(curlSnippet('http://localhost', 'rk_x', false)).toContain('/api/v1/customers');
});
