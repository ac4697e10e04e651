import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue, SurveyAnswers } from '../definition.ts';
import { questionsOf } from '../definition.ts';
import { everything } from '../testing/everyKind.ts';
import { checkAnswers } from './checkAnswers.ts';

describe('answers', () => {
  const problemOf = (question: string, answer: AnswerValue) =>
    checkAnswers(everything, { [question]: answer }, { isWhole: false }).problems[0]?.problem ?? null;

  it.each([
    ['many', ['a', 'other:blue'], null],
    ['many', ['a', 'a'], 'not-an-answer'],
    ['many', ['a', 'b', 'other:c'], 'too-many'],
    ['many', ['zebra'], 'not-an-answer'],
    ['rank', ['y', 'x'], null],
    ['rank', ['y', 'y'], 'not-an-answer'],
    ['grid', { r1: 'c2' }, null],
    ['grid', { r9: 'c2' }, 'not-an-answer'],
    ['mail', 'a@b.fr', null],
    ['mail', 'a@b', 'not-an-email'],
    ['day', '2026-02-29', 'not-a-date'],
    ['day', '2028-02-29', null],
    ['age', 121, 'too-high'],
    ['ok', 'yes', 'not-an-answer'],
  ] as [string, AnswerValue, string | null][])('%s = %j: %s', (question, answer, expected) => {
    expect(problemOf(question, answer)).toBe(expected);
  });

  it('never throw, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...questionsOf(everything).map(({ id }) => id)), fc.jsonValue()),
        (sent) => {
          checkAnswers(everything, sent as SurveyAnswers, { isWhole: true });
        },
      ),
    );
  });
});
