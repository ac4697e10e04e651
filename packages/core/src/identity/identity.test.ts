import { expect, test } from 'vitest';
import { compareHandles, normaliseHandle, searchText } from './index.ts';

const france = { defaultCountry: 'FR' };

test.each([
  ['email', '  Marie.Curie@Example.COM ', 'marie.curie@example.com'],
  ['email', 'mailto:a+shop@example.com', 'a+shop@example.com'],
  ['phone', '06 12 34 56 78', '+33612345678'],
  ['phone', '+44 20 7946 0018', '+442079460018'],
  ['card', 'fid 12-34', 'FID1234'],
  ['external', ' 17850.0 ', '17850.0'],
])('%s %j is known again however it is written', (kind, raw, value) => {
  expect(normaliseHandle(kind, raw, france)).toEqual({ ok: true, value });
});

test.each([
  ['email', 'marie at example'],
  ['phone', '12'],
  ['card', '--'],
  ['external', '   '],
])('a %s that cannot be one (%j) is refused with what to do', (kind, raw) => {
  const result = normaliseHandle(kind, raw, france);
  expect(result.ok).toBe(false);
});

test('the most telling handle is the same on any machine', () => {
  const handles = [
    { kind: 'device', value: 'a' },
    { kind: 'email', value: 'b', verified: true },
    { kind: 'external', value: 'c' },
    { kind: 'email', value: 'a', verified: true },
  ];
  expect(handles.sort(compareHandles).map((handle) => handle.value)).toEqual(['a', 'b', 'c', 'a']);
});

test('an accent does not hide a customer from search', () => {
  expect(searchText('Zoé  Lœb-Müller', ['ZOE@x.fr'])).toBe('zoe lœb-muller zoe@x.fr');
});
