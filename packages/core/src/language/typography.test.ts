import { expect, it } from 'vitest';
import { setFrenchSpaces } from './typography.ts';

it('keeps French punctuation on the line of its word', () => {
  expect(setFrenchSpaces('Votre clé « {name} » : prête ?')).toBe(
    'Votre clé «\u00A0{name}\u00A0»\u00A0: prête\u202F?',
  );
});

it('leaves plural forms as they are', () => {
  const message = '{count, plural, one {# ligne} other {# lignes}}';
  expect(setFrenchSpaces(message)).toBe(message);
});
