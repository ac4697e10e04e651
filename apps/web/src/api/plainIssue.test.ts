import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainIssue, plainMessage } from './plainIssue.ts';

const shape = z.object({
  name: z.string().min(1),
  code: z.string().min(3).max(5),
  rate: z.number().min(0).max(100),
  days: z.int().positive(),
  url: z.url(),
  email: z.email(),
  on: z.iso.date(),
  way: z.enum(['email', 'sms']),
  ids: z.array(z.string()).min(1),
  key: z.string().regex(/^a/),
});

test.each([
  ['name', '', 'to be filled in'],
  ['name', undefined, 'to be filled in'],
  ['code', 'ab', '3 characters at least'],
  ['code', 'abcdef', '5 characters at most'],
  ['rate', -1, '0 at least'],
  ['rate', 120, '100 at most'],
  ['rate', '12', 'a number is needed'],
  ['days', 0, 'more than 0'],
  ['url', 'x', 'not a whole address: https://…'],
  ['email', 'x', 'not an email address'],
  ['on', '2026-13-01', 'not a date'],
  ['way', 'fax', 'not one of the choices'],
  ['ids', [], 'one at least'],
  ['key', 'b', 'not written as it should be'],
] as const)(
  'of %s being %j a reader is told so in their words, not in those of a program',
  (key, value, said) => {
    const message = shape.shape[key].safeParse(value).error?.issues[0]?.message ?? '';
    expect(plainIssue(message)).toBe(said);
  },
);

test('the path of a field, which no screen shows, stands before no sentence', () => {
  const issue = { field: 'name.fr', message: 'Too small: expected string to have >=1 characters' };
  expect(plainMessage(`${issue.field}: ${issue.message}`, [issue])).toBe('To be filled in.');
  const site = { field: 'sites', message: 'one of these sites is not known here' };
  expect(plainMessage(`sites: ${site.message}. Nothing was changed.`, [site])).toBe(
    'One of these sites is not known here. Nothing was changed.',
  );
});

test('what begins with no field stays as it is', () => {
  expect(plainMessage('Publish the survey first: nobody could answer it.', [])).toBe(
    'Publish the survey first: nobody could answer it.',
  );
  expect(plainMessage('Publiez d’abord l’enquête.', [{ field: 'name' }])).toBe('Publiez d’abord l’enquête.');
});
