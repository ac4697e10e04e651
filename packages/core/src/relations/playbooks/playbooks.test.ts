import { expect, test } from 'vitest';
import {
  catalogueNote,
  families,
  provenances,
  relationshipTypes,
  type TypeKey,
  typeKeys,
} from '../catalogue.ts';
import { evolution, evolutionLimit } from '../evolutions.ts';
import { playbooks } from './index.ts';
import type { Bilingual, Playbook, Rule } from './playbook.ts';

const all: readonly Playbook<TypeKey>[] = Object.values(playbooks);

test('the 29 types each have a playbook, in the catalogue order', () => {
  expect(typeKeys).toHaveLength(29);
  expect(Object.keys(playbooks)).toEqual([...typeKeys]);
  expect(all.map((playbook) => playbook.type)).toEqual([...typeKeys]);
});

test('the catalogue lists every key once, in order, in a known family, with its provenance', () => {
  expect(relationshipTypes.map((type) => type.key)).toEqual([...typeKeys]);
  expect(new Set(typeKeys).size).toBe(29);
  const familyKeys = families.map((family) => family.key);
  for (const type of relationshipTypes) {
    expect(familyKeys).toContain(type.family);
    expect(type.provenance.length).toBeGreaterThan(0);
    for (const source of type.provenance) expect(provenances[source]).toBeDefined();
  }
  expect([...new Set(relationshipTypes.map((type) => type.family))].sort()).toEqual([...familyKeys].sort());
});

test.each(all)('$type says enough to be acted upon', (playbook) => {
  expect(playbook.expectations.length).toBeGreaterThanOrEqual(3);
  expect(playbook.must.length).toBeGreaterThanOrEqual(3);
  expect(playbook.mustNot.length).toBeGreaterThanOrEqual(3);
  expect(playbook.gestures.length).toBeGreaterThanOrEqual(3);
  expect(playbook.warningSigns.length).toBeGreaterThanOrEqual(2);
  expect(playbook.next.length).toBeGreaterThanOrEqual(2);
});

test.each(all)('$type names each rule once, in kebab-case', (playbook) => {
  const keys = rulesOf(playbook).map((rule) => rule.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test.each(all)('$type leads only where one step can lead', (playbook) => {
  const targets = playbook.next.map((next) => next.type);
  expect(new Set(targets).size).toBe(targets.length);
  for (const target of targets) {
    expect(target).not.toBe(playbook.type);
    expect(evolution(playbook.type, target)).not.toBe('impossible');
  }
});

test('no playbook wishes a customer into conflict, captivity or dependence', () => {
  const unwanted = ['ex-friends', 'adversaries', 'stalker-prey', 'captivity', 'addiction'];
  for (const { next } of all) {
    for (const { type } of next) expect(unwanted).not.toContain(type);
  }
});

test.each(all)('$type asks for a cadence that can be kept', ({ cadence }) => {
  expect(cadence.maxPer30Days).toBeGreaterThanOrEqual(0);
  expect(cadence.minDaysBetween).toBeGreaterThan(0);
  // The nth message must still fit in the window after n - 1 waits.
  expect((cadence.maxPer30Days - 1) * cadence.minDaysBetween).toBeLessThanOrEqual(30);
  if (cadence.maxPer30Days === 0) expect(cadence.promotional).toBe('never');
});

test('those who want no sequel or no contact are left in peace', () => {
  for (const type of ['one-night-stand', 'stalker-prey', 'adversaries', 'complete-strangers'] as const) {
    expect(playbooks[type].cadence.maxPer30Days).toBe(0);
  }
});

test('close types never charge for a favour, exchange types never pay a debt with a gift', () => {
  expect(playbooks['best-friends'].mustNot.map((rule) => rule.key)).toContain('no-charge-for-favour');
  expect(playbooks['basic-exchange'].mustNot.map((rule) => rule.key)).toContain('no-gift-instead-of-money');
});

const everyText: [string, Bilingual][] = [
  ...all.flatMap((playbook) => textsOf(playbook).map((text): [string, Bilingual] => [playbook.type, text])),
  ...relationshipTypes.map((type): [string, Bilingual] => [type.key, type.definition]),
  ...typeKeys.map((key): [string, Bilingual] => [key, evolutionLimit(key)]),
  ...Object.entries(provenances),
  ['note', catalogueNote],
];

test('every text is there in both languages, and they differ', () => {
  for (const [where, { fr, en }] of everyText) {
    expect(fr.trim(), where).not.toBe('');
    expect(en.trim(), where).not.toBe('');
    expect(fr, where).not.toBe(en);
  }
});

test('no text raises its voice or leaves stray spaces', () => {
  for (const [where, { fr, en }] of everyText) {
    for (const text of [fr, en]) {
      expect(text, where).not.toContain('!');
      expect(text, where).toBe(text.trim());
      expect(text, where).not.toContain('  ');
    }
  }
});

test('French punctuation never starts a line: a no-break space goes before it', () => {
  for (const [where, { fr }] of everyText) expect(fr, where).not.toMatch(/ [:;?»]|« /);
});

function rulesOf(playbook: Playbook): readonly Rule[] {
  return [...playbook.must, ...playbook.mustNot];
}

function textsOf(playbook: Playbook): Bilingual[] {
  return [
    ...playbook.expectations,
    ...rulesOf(playbook).flatMap((rule) => [rule.text, rule.why]),
    playbook.tone,
    playbook.cadence.note,
    ...playbook.gestures,
    ...playbook.warningSigns,
    ...playbook.next.map((next) => next.how),
  ];
}
