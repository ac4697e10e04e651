import { endOfSurvey, type Question, type SurveyDefinition } from '@rapport/core/surveys';
import { expect, test } from 'vitest';
import { beginPageAt, joinPageBefore, moveQuestion, withoutQuestion } from './edit.ts';

const asked = (id: string): Question => ({ id, kind: 'long', title: { fr: id }, isRequired: false });
/** Pages p1, p2… of the questions named; `jumps`: from which page to which. */
function surveyOf(pages: string[][], jumps: Record<string, string> = {}): SurveyDefinition {
  return {
    format: 1,
    title: { fr: 'Avis' },
    languages: ['fr'],
    audience: 'customers',
    thanks: { fr: 'Merci' },
    hasBackButton: true,
    hasProgress: true,
    hidden: [],
    calculated: [],
    quotas: [],
    pages: pages.map((ids, i) => {
      const id = `p${i + 1}`;
      const to = jumps[id];
      return {
        id,
        questions: ids.map(asked),
        jumps: to ? [{ when: { of: 'a', is: 'answered' as const }, to }] : [],
      };
    }),
  };
}
const shape = ({ pages }: SurveyDefinition) =>
  pages.map(({ questions }) => questions.map(({ id }) => id).join(''));
const leads = ({ pages }: SurveyDefinition) =>
  pages.flatMap(({ id, jumps }) => jumps.map(({ to }) => `${id}>${to}`));

test('questions alone on their pages change places, and stay alone', () => {
  expect(shape(moveQuestion(surveyOf([['a'], ['b'], ['c']]), 'b', -1))).toEqual(['b', 'a', 'c']);
  expect(shape(moveQuestion(surveyOf([['a'], ['b'], ['c']]), 'b', 1))).toEqual(['a', 'c', 'b']);
});

test('a question moves within its page, then to the page next to it; what led to an emptied page leads after it', () => {
  expect(shape(moveQuestion(surveyOf([['a', 'b'], ['c']]), 'b', -1))).toEqual(['ba', 'c']);
  const moved = moveQuestion(surveyOf([['a'], ['b'], ['c', 'd']], { p1: 'p2' }), 'b', 1);
  expect(shape(moved)).toEqual(['a', 'bcd']);
  expect(leads(moved)).toEqual(['p1>p3']);
});

test('a question taken away with its page leaves no jump to nowhere', () => {
  const survey = surveyOf([['a'], ['b'], ['c']], { p1: 'p3' });
  expect(leads(withoutQuestion(survey, 'c'))).toEqual([`p1>${endOfSurvey}`]);
  expect(leads(withoutQuestion(surveyOf([['a'], ['b'], ['c']], { p1: 'p2' }), 'b'))).toEqual(['p1>p3']);
});

test('a page is begun at a question and joined to the one before again, with where it leads', () => {
  const survey = surveyOf([['a', 'b'], ['c'], ['d']], { p1: 'p3' });
  const begun = beginPageAt(survey, 'b');
  expect(shape(begun)).toEqual(['a', 'b', 'c', 'd']);
  expect(leads(begun)).toEqual(['page-b>p3']);
  const joined = joinPageBefore(begun, 'page-b');
  expect(shape(joined)).toEqual(['ab', 'c', 'd']);
  expect(leads(joined)).toEqual(['p1>p3']);
  expect(leads(joinPageBefore(survey, 'p3'))).toEqual(['p1>p2']);
  expect(joinPageBefore(survey, 'p1')).toBe(survey);
});
