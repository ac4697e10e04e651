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

test('variables are listed, and what is no variable is told before it is sent', () => {
  expect(readTemplate(`${hello} {{first name}} {{}}`)).toEqual({
    variables: ['firstName', 'order'],
    mistakes: ['{{first name}}', '{{}}'],
  });
});

test('what customers are called never becomes a template, nor reaches into the object', () => {
  expect(fillTemplate('{{firstName}}', { firstName: '{{order}}', order: 'x' }).text).toBe('{{order}}');
  expect(fillTemplate('{{constructor|"no"}}', {}).text).toBe('no');
});
