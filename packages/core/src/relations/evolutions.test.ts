import { expect, test } from 'vitest';
import { type TypeKey, typeKeys } from './catalogue.ts';
import { evolution, evolutionLimit, evolutionsFrom } from './evolutions.ts';

test('a stranger cannot be made a teammate in one step, but can become a fling', () => {
  expect(evolution('complete-strangers', 'teammates')).toBe('impossible');
  expect(evolution('complete-strangers', 'fling')).toBe('natural');
});

test('every type answers for the 28 others, in the catalogue order', () => {
  for (const type of typeKeys) {
    expect(evolutionsFrom(type).map((way) => way.type)).toEqual(typeKeys.filter((other) => other !== type));
  }
});

test('staying as one is counts as natural', () => {
  for (const type of typeKeys) expect(evolution(type, type)).toBe('natural');
});

test('anyone can come to feel wronged or pestered', () => {
  for (const type of typeKeys) {
    expect(evolution(type, 'adversaries')).not.toBe('impossible');
    expect(evolution(type, 'stalker-prey')).not.toBe('impossible');
  }
});

test('only those who knew some closeness become former friends', () => {
  const close: TypeKey[] = [
    'buddies',
    'old-friends',
    'best-friends',
    'childhood-friends',
    'compartmentalised-friends',
    'kinship',
    'parent-child',
    'marriage',
    'secret-affair',
    'addiction',
    'star-groupie',
    'guru-disciple',
    'teammates',
    'business-partners',
    'adversaries',
  ];
  const canBecomeFormer = typeKeys.filter(
    (type) => type !== 'ex-friends' && evolution(type, 'ex-friends') !== 'impossible',
  );
  expect(canBecomeFormer).toEqual(typeKeys.filter((type) => close.includes(type)));
});

test('no one becomes an old or a childhood friend without a past', () => {
  for (const type of [
    'complete-strangers',
    'fleeting-acquaintances',
    'fling',
    'courtship',
    'rebound',
  ] as const) {
    expect(evolution(type, 'old-friends')).toBe('impossible');
    expect(evolution(type, 'childhood-friends')).toBe('impossible');
  }
});

test('a fling never turns straight into commitment', () => {
  expect(evolution('fling', 'marriage')).toBe('impossible');
  expect(evolution('fling', 'courtship')).toBe('possible');
  expect(evolution('courtship', 'marriage')).toBe('natural');
});

test('each type is reached from another and leads out of itself to somewhere that is not hostile', () => {
  for (const type of typeKeys) {
    expect(typeKeys.some((from) => from !== type && evolution(from, type) !== 'impossible')).toBe(true);
    const wayOut = evolutionsFrom(type).filter(
      (way) =>
        way.evolution !== 'impossible' &&
        !['ex-friends', 'adversaries', 'stalker-prey', 'captivity'].includes(way.type),
    );
    expect(wayOut.length).toBeGreaterThan(0);
  }
});

test('something is out of reach from every type, and a sentence says why in both languages', () => {
  for (const type of typeKeys) {
    expect(evolutionsFrom(type).some((way) => way.evolution === 'impossible')).toBe(true);
    const limit = evolutionLimit(type);
    expect(limit.fr.trim()).not.toBe('');
    expect(limit.en.trim()).not.toBe('');
    expect(limit.fr).not.toBe(limit.en);
  }
});
