import { expect, test } from 'vitest';
import { withTypedSince } from './withTypedSince.ts';

test('what is typed while a form is being saved is not written over by the answer', () => {
  const sent = { name: 'ada', key: 'secret', server: { host: 'a', port: 25 }, days: [1, 2] };
  const kept = { name: 'Ada', key: '', server: { host: 'a.example', port: 25 }, days: [1, 2] };
  expect(withTypedSince(kept, sent, sent)).toBe(kept);
  const now = { ...sent, key: 'secret2', server: { ...sent.server, port: 587 }, days: [1] };
  expect(withTypedSince(kept, sent, now)).toEqual({
    name: 'Ada',
    key: 'secret2',
    server: { host: 'a.example', port: 587 },
    days: [1],
  });
  expect(withTypedSince('', 'a word', 'a word more')).toBe('a word more');
  expect(withTypedSince<string | null>(null, 'a', 'a')).toBe(null);
});
