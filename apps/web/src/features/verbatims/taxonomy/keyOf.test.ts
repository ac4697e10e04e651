import { expect, test } from 'vitest';
import { keyOf } from './keyOf.ts';

test('two topics of one name do not take each other’s place', () => {
  expect(keyOf('Été à la plage', [])).toBe('ete-a-la-plage');
  expect(keyOf('Parking', ['parking', 'parking-2'])).toBe('parking-3');
  expect(keyOf('  ?! ', [])).toBe(null);
});
