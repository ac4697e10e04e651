import { expect, test } from 'vitest';
import { originOf } from './originOf.ts';

test.each([
  ['https://boutique.exemple', 'https://boutique.exemple'],
  ['boutique.exemple/accueil', 'https://boutique.exemple'],
  ['http://localhost:3000/', 'http://localhost:3000'],
  ['Boutique.Exemple', 'https://boutique.exemple'],
  ['boutique', null],
  ['https://', null],
])('the site %s is %s', (written, origin) => {
  expect(originOf(written)).toBe(origin);
});
