import { expect, test } from 'vitest';
import { plainSms, smsSize, smsWish, withStop } from './sms.ts';

test.each([
  ['', 'gsm', 1],
  ['a'.repeat(160), 'gsm', 1],
  ['a'.repeat(161), 'gsm', 2],
  ['a'.repeat(306), 'gsm', 2],
  ['a'.repeat(307), 'gsm', 3],
  ['€'.repeat(80), 'gsm', 1],
  ['€'.repeat(81), 'gsm', 2],
  // A letter of two places is not cut: 76 of them fit in 153.
  ['€'.repeat(152), 'gsm', 2],
  ['€'.repeat(153), 'gsm', 3],
  ['ê'.repeat(70), 'ucs2', 1],
  ['ê'.repeat(71), 'ucs2', 2],
  ['😀'.repeat(35), 'ucs2', 1],
  ['😀'.repeat(36), 'ucs2', 2],
  ['😀'.repeat(66), 'ucs2', 2],
  ['😀'.repeat(67), 'ucs2', 3],
] as const)('%s takes as many parts as a carrier counts', (text, encoding, parts) => {
  expect(smsSize(text)).toEqual({ encoding, parts });
});

test('a curved apostrophe is made plain where that saves a part, and only there', () => {
  const long = `L’été arrive. ${'a'.repeat(100)}`;
  expect(plainSms(long)).toBe(long.replace('’', "'"));
  expect(plainSms('L’heure')).toBe('L’heure');
  expect(plainSms(`L’être ${'a'.repeat(100)}`)).toContain('’');
});

test.each([
  ['STOP', 'stop'],
  [' Arrêt ! ', 'stop'],
  ['Stop SMS', 'stop'],
  ['Désabonner', 'stop'],
  ['start', 'start'],
  ['Stop à la boutique demain ?', null],
  ['Merci', null],
  ['', null],
] as const)('%s is read as carriers read it', (text, wish) => {
  expect(smsWish(text)).toBe(wish);
});

test('the way to refuse is said once', () => {
  expect(withStop('Bonjour', 'fr')).toBe('Bonjour\nSTOP pour ne plus en recevoir');
  expect(withStop('Hello. STOP to end', 'en')).toBe('Hello. STOP to end');
});
