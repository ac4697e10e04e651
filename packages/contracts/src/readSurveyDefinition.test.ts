import { expect, test } from 'vitest';
import { readSurveyDefinition } from './readSurveyDefinition.ts';

const question = { kind: 'text', id: 'why', title: { fr: 'Pourquoi ?' } };
const survey = {
  format: 1,
  title: { fr: 'Avis' },
  languages: ['fr'],
  thanks: {},
  pages: [{ id: 'one', questions: [question] }],
};
const withQuestion = (changes: object) => ({
  ...survey,
  pages: [{ id: 'one', questions: [{ ...question, ...changes }] }],
});
const faultsOf = (value: unknown) => {
  const read = readSurveyDefinition(JSON.stringify(value));
  return !read.ok && read.isJson ? read.faults : null;
};
const inQuestion = ['pages', 0, 'questions', 0];

test('a definition by itself and one beside answers are read alike', () => {
  const alone = readSurveyDefinition(JSON.stringify(survey));
  expect(alone.ok).toBe(true);
  expect(readSurveyDefinition(`\uFEFF${JSON.stringify({ definition: survey, answers: [] })}`)).toEqual(alone);
});

test.each([
  [
    { ...survey, title: undefined },
    { at: ['title'], fault: 'missing' },
  ],
  [
    { ...survey, pages: 'x' },
    { at: ['pages'], fault: 'kind', expected: 'array' },
  ],
  [
    { ...survey, languages: ['de'] },
    { at: ['languages', 0], fault: 'choice', choices: ['fr', 'en'] },
  ],
  [
    { ...survey, languages: [] },
    { at: ['languages'], fault: 'too-few', limit: 1 },
  ],
  [withQuestion({ id: '1 a' }), { at: [...inQuestion, 'id'], fault: 'id' }],
  [
    withQuestion({ kind: 'scale', highest: 99 }),
    { at: [...inQuestion, 'highest'], fault: 'at-most', limit: 10 },
  ],
  [withQuestion({ kind: 'essay' }), { at: [...inQuestion, 'kind'], fault: 'choice' }],
  [
    withQuestion({ title: { fr: 'a'.repeat(2_001) } }),
    { at: [...inQuestion, 'title', 'fr'], fault: 'too-long' },
  ],
  [
    withQuestion({ showIf: { all: [{ of: 'before', is: 'bigger' }] } }),
    { at: [...inQuestion, 'showIf', 'all', 0, 'is'], fault: 'choice' },
  ],
  [withQuestion({ showIf: { when: 'always' } }), { at: [...inQuestion, 'showIf'], fault: 'other' }],
  [3, { at: [], fault: 'kind', expected: 'object' }],
])('what is wrong is told where it is: %#', (value, fault) => {
  expect(faultsOf(value)).toMatchObject([fault]);
});

test.each([
  ['{\n  "format": 1,\n  "title" {}\n}', { line: 3, column: 11 }],
  ['{\n  "format": 1,\n}', { line: 3, column: 1 }],
  ['{\n  "format": 1', { line: 2, column: 14 }],
])('what is no JSON is told by line and column: %#', (text, place) => {
  expect(readSurveyDefinition(text)).toEqual({ ok: false, isJson: false, place });
});
