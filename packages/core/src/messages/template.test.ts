import { expect, test } from 'vitest';
import { fillTemplate, readTemplate } from './template.ts';

const hello =
  'Bonjour {{firstName|"Madame, Monsieur"}}, votre commande {{ order }} — {{firstName | « vous »}}';

test('a known name is written, an unknown one has its other words, and a hole is told', () => {
  expect(fillTemplate(hello, { firstName: ' Léa ', order: '12' })).toEqual({
    text: 'Bonjour Léa, votre commande 12 — Léa',
    missing: [],
  });
  expect(fillTemplate(hello, { firstName: '', order: null })).toEqual({
    text: 'Bonjour Madame, Monsieur, votre commande  — vous',
    missing: ['order'],
  });
});

test('what is no variable is told before it is sent, with its place', () => {
  expect(readTemplate(`${hello}\n\nÀ {{first name}} {{}}`)).toEqual([
    expect.objectContaining({ name: 'firstName', at: 8, line: 1, column: 9 }),
    expect.objectContaining({ name: 'order', line: 1 }),
    expect.objectContaining({ name: 'firstName', line: 1 }),
    { name: null, written: '{{first name}}', at: hello.length + 4, line: 3, column: 3 },
    expect.objectContaining({ name: null, written: '{{}}', line: 3, column: 18 }),
  ]);
});

test('braces that lack their other half are no variable either', () => {
  const read = (text: string) => readTemplate(text).map(({ written, name }) => [written, name]);
  expect(read('Bonjour {{firstName,\nà bientôt')).toEqual([['{{firstName,', null]]);
  expect(read('Bonjour firstName}}, {{brand}}')).toEqual([
    ['}}', null],
    ['{{brand}}', 'brand'],
  ]);
  expect(read('Bonjour {{firstName} et {{name}}')).toEqual([
    ['{{firstName', null],
    ['{{name}}', 'name'],
  ]);
  expect(read('{firstName} } {')).toEqual([]);
});

test('what customers are called never becomes a template, nor reaches into the object', () => {
  expect(fillTemplate('{{firstName}}', { firstName: '{{order}}', order: 'x' }).text).toBe('{{order}}');
  expect(fillTemplate('{{constructor|"no"}}', {}).text).toBe('no');
});
