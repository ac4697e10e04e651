import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../answers/checkAnswers.ts';
import { checkDefinition } from '../checkDefinition.ts';
import type { SurveyAnswers } from '../definition.ts';
import { page, scale, survey, verbatim, words } from '../templates/parts.ts';
import { describeLogic } from '../words/describeLogic.ts';
import { pipe } from '../words/wordsIn.ts';
import { pathThrough } from './path.ts';

describe('branching', () => {
  const branched = survey(
    words('t', 't'),
    [
      {
        ...page('a', scale('score', words('s', 's'), { highest: 10, measure: 'nps' })),
        jumps: [{ when: { of: 'score', is: 'at-least', value: 9 }, to: 'end' }],
      },
      page('b', verbatim('why', words('p', '{{score}} because?'), { isRequired: true })),
      page('c', verbatim('vip', words('v', 'v'), { showIf: { of: 'tier', is: 'equal', value: 'gold' } })),
    ],
    {
      hidden: ['tier'],
      calculated: [
        {
          id: 'group',
          kind: 'case',
          cases: [{ when: { of: 'score', is: 'at-least', value: 9 }, value: 'fan' }],
          otherwise: 'other',
        },
      ],
      quotas: [{ id: 'fans', when: { of: 'group', is: 'equal', value: 'fan' }, limit: 10 }],
    },
  );

  it('ends early for those it lets go, and passes over pages that have nothing for them', () => {
    const ids = (answers: SurveyAnswers, fields = {}) =>
      pathThrough(branched, answers, fields).steps.map((step) => step.page.id);
    expect(ids({ score: 10, why: 'left over' })).toEqual(['a']);
    expect(ids({ score: 3 })).toEqual(['a', 'b']);
    expect(ids({ score: 3 }, { tier: 'gold' })).toEqual(['a', 'b', 'c']);
    expect(pathThrough(branched, { score: 10, why: 'left over' }).answers).toEqual({ score: 10 });
  });

  it('does not ask more of those whose quota is full', () => {
    const checked = checkAnswers(branched, { score: 9 }, { fullQuotas: ['fans'], isWhole: true });
    expect(checked.fullQuota).toBe('fans');
    expect(checkAnswers(branched, { score: 8 }, { fullQuotas: ['fans'], isWhole: true }).problems).toEqual([
      { question: 'why', problem: 'required' },
    ]);
    expect(checkAnswers(branched, { score: 8 }, { isWhole: false }).problems).toEqual([]);
  });

  it('says its logic in both languages', () => {
    expect(describeLogic(branched, 'en').map(({ says }) => says)).toEqual([
      'If “s” is 9 or more, go to the end.',
      'Shown if tier is gold.',
      'Ends after 10 answers where group is fan.',
      'group: fan if “s” is 9 or more; otherwise other.',
    ]);
    expect(describeLogic(branched, 'fr')[0]?.says).toBe('Si « s » vaut 9 ou plus, aller à la fin.');
  });

  it('names what cannot be: names unknown or not known yet, jumps backwards, ids twice', () => {
    const wrong = structuredClone(branched);
    wrong.pages[0]!.questions[0]!.showIf = { of: 'why', is: 'answered' };
    wrong.pages[1]!.jumps = [{ when: { of: 'nobody', is: 'answered' }, to: 'a' }];
    wrong.pages[2]!.questions[0]!.id = 'score';
    expect(checkDefinition(wrong)).toEqual([
      { problem: 'same-id', at: 'score' },
      { problem: 'not-known-yet', at: 'score', name: 'why' },
      { problem: 'unknown-name', at: 'b', name: 'nobody' },
      { problem: 'leads-nowhere', at: 'b', name: 'a' },
    ]);
  });

  it('says what a sum is of by what is asked, and refuses a choice that nobody could read', () => {
    const survey = structuredClone(branched);
    survey.calculated = [{ id: 'total', kind: 'sum', of: ['score', 'tier'] }];
    expect(describeLogic(survey, 'en').at(-1)?.says).toBe('total is the sum of “s”, tier.');
    survey.pages[0]!.questions.push({
      ...{ id: 'one', kind: 'single', title: words('q', 'q'), isRequired: false },
      choices: [
        { id: 'a', label: { fr: 'Oui' } },
        { id: 'b', label: { fr: ' ' } },
      ],
    });
    expect(checkDefinition(survey)).toContainEqual({ problem: 'blank-choice', at: 'one' });
    survey.pages[0]!.questions.push({
      ...{ id: 'pair', kind: 'kano', title: words('q', 'q'), isRequired: false, feature: 'f' },
      functional: words('avec', 'with'),
      dysfunctional: {},
    });
    expect(checkDefinition(survey)).toContainEqual({ problem: 'no-words', at: 'pair' });
  });

  it('writes answers into texts', () => {
    const title = branched.pages[1]?.questions[0]?.title.en as string;
    expect(pipe(title, { score: 3 }, { survey: branched, language: 'en' })).toBe('3 because?');
    expect(pipe('{{name|you}} {{other}}', {}, { survey: branched, language: 'en' })).toBe('you –');
  });
});
