import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from './answers/checkAnswers.ts';
import { exchangesOf } from './answers/exchangesOf.ts';
import { numberIn } from './answers/numberIn.ts';
import { checkDefinition } from './checkDefinition.ts';
import type { AnswerValue, Question, SurveyAnswers, SurveyDefinition } from './definition.ts';
import { questionsOf } from './definition.ts';
import { diffDefinitions } from './diffDefinitions.ts';
import { pathThrough } from './flow/path.ts';
import { columnsOf } from './results/columnsOf.ts';
import { spssSyntax } from './results/spssSyntax.ts';
import { AnswerTally } from './results/tallyAnswers.ts';
import { isSampled } from './sending/sampling.ts';
import { page, scale, survey, verbatim, words } from './templates/parts.ts';
import { surveyTemplates } from './templates/templates.ts';
import { describeLogic } from './words/describeLogic.ts';
import { completenessOf } from './words/everyText.ts';
import { readChanges } from './words/readChanges.ts';
import { pipe } from './words/wordsIn.ts';

const template = (key: string): SurveyDefinition =>
  surveyTemplates.find((each) => each.key === key)?.definition as SurveyDefinition;

/** Any answers that a page could send for a survey, right or left out. */
function arbitraryAnswers(of: SurveyDefinition): fc.Arbitrary<SurveyAnswers> {
  const entries = questionsOf(of).map((question) => [
    question.id,
    fc.option(arbitraryAnswer(question), { nil: undefined }),
  ]);
  return fc.record(Object.fromEntries(entries));
}

function arbitraryAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.kind) {
    case 'scale':
      return fc.integer({ min: question.highest >= 10 ? 0 : 1, max: question.highest });
    case 'differential':
      return fc.integer({ min: 1, max: 7 });
    case 'single':
      return fc.constantFrom(...question.choices.map(({ id }) => id));
    case 'kano':
      return fc.record({
        functional: fc.integer({ min: 1, max: 5 }),
        dysfunctional: fc.integer({ min: 1, max: 5 }),
      });
    case 'pulse':
      return fc.constant(
        Object.fromEntries(question.drivers.map(({ id }) => [id, { importance: 8, evaluation: 4 }])),
      );
    default:
      return fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
  }
}

describe.each(surveyTemplates)('the template $key', ({ definition }) => {
  it('can be asked as it is, in both languages', () => {
    expect(checkDefinition(definition)).toEqual([]);
    for (const { missing } of completenessOf(definition)) expect(missing).toEqual([]);
  });

  it('leads every respondent to its end, and only what was shown counts', () => {
    fc.assert(
      fc.property(arbitraryAnswers(definition), (answers) => {
        const path = pathThrough(definition, answers);
        const shown = path.steps.flatMap(({ questions }) => questions.map(({ id }) => id));
        expect(Object.keys(path.answers).every((id) => shown.includes(id))).toBe(true);
        expect(new Set(path.steps.map((step) => step.page.id)).size).toBe(path.steps.length);
        // Going through again with what counted is going the same way.
        expect(pathThrough(definition, path.answers).steps).toEqual(path.steps);
      }),
    );
  });
});

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

describe('what a response says to the engine', () => {
  it('is a score with the words that explain it', () => {
    const path = pathThrough(template('nps'), {
      nps: 3,
      'reason-low': 'Trop long',
      'reason-high': 'left over',
    });
    expect(exchangesOf(path, 'fr')).toEqual([
      {
        key: 'nps',
        kind: 'answer',
        properties: { measure: 'nps', score: 3, scale: 10, question: 'nps' },
        text: 'Trop long',
      },
    ]);
  });

  it('is one answer an axis, turned towards the high end whichever side it was shown', () => {
    const answers = { valence: 7, closeness: 1, duration: 7 };
    const items = exchangesOf(pathThrough(template('relationship'), answers), 'en');
    expect(items.map(({ properties }) => [properties.axis, properties.score, properties.scale])).toEqual([
      ['valence', 7, 7],
      ['closeness', 7, 7],
      ['duration', 1, 7],
    ]);
  });

  it('is all Kano pairs in one answer, as the measure reads them', () => {
    const path = pathThrough(template('kano'), {
      'next-day': { functional: 1, dysfunctional: 5 },
      adviser: { functional: 3, dysfunctional: 3 },
    });
    expect(exchangesOf(path, 'en')).toEqual([
      {
        key: 'kano',
        kind: 'answer',
        properties: {
          measure: 'kano',
          answers: {
            'next-day delivery': { functional: 1, dysfunctional: 5 },
            'an adviser of one’s own': { functional: 3, dysfunctional: 3 },
          },
        },
      },
    ]);
  });
});

describe('answers', () => {
  it.each([
    ['1,05', 'fr', 1.05],
    ['0,05', 'fr', 0.05],
    ['1 234,5', 'fr', 1234.5],
    ['1\u202f200', 'fr', 1200],
    ['−3', 'fr', -3],
    ['1,200', 'fr', 1.2],
    ['1,200', 'en', 1200],
    ['1,234,567.8', 'en', 1234567.8],
    ['1,5', 'en', 1.5],
    ['1,', 'fr', null],
    ['1,2,3', 'fr', null],
    ['1e5', 'en', null],
    ['douze', 'fr', null],
  ] as const)(
    'the number written %s in %s is %s: nobody’s figure is taken for another',
    (text, language, number) => {
      expect(numberIn(text, language)).toBe(number);
    },
  );

  const everything = survey(words('t', 't'), [
    page(
      'p',
      {
        kind: 'multiple',
        id: 'many',
        title: words('m', 'm'),
        isRequired: false,
        hasOther: true,
        atMost: 2,
        choices: [
          { id: 'a', label: words('A', 'A') },
          { id: 'b', label: words('B', 'B') },
        ],
      },
      {
        kind: 'ranking',
        id: 'rank',
        title: words('r', 'r'),
        isRequired: false,
        choices: [
          { id: 'x', label: words('X', 'X') },
          { id: 'y', label: words('Y', 'Y') },
        ],
      },
      {
        kind: 'matrix',
        id: 'grid',
        title: words('g', 'g'),
        isRequired: true,
        rows: [{ id: 'r1', label: words('R', 'R') }],
        columns: [
          { id: 'c1', label: words('C', 'C') },
          { id: 'c2', label: words('D', 'D') },
        ],
      },
      { kind: 'email', id: 'mail', title: words('e', 'e'), isRequired: false, isHandle: true },
      { kind: 'date', id: 'day', title: words('d', 'd'), isRequired: false },
      { kind: 'number', id: 'age', title: words('n', 'n'), isRequired: false, lowest: 0, highest: 120 },
      { kind: 'consent', id: 'ok', title: words('c', 'c'), isRequired: true, purpose: 'news' },
    ),
  ]);
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

  it('are exported as codes with their labels, names that statistics software takes', () => {
    const columns = columnsOf(everything, 'en');
    expect(columns.map(({ name }) => name)).toEqual([
      'many_a',
      'many_b',
      'many_other',
      'rank_x',
      'rank_y',
      'grid_r1',
      'mail',
      'day',
      'age',
      'ok',
    ]);
    expect(columns[2]?.label).toMatch(/: Other$/);
    expect(columnsOf(everything, 'fr')[2]?.label).toMatch(/ : Autre$/);
    const answers = { many: ['b', 'other:blue'], rank: ['y', 'x'], grid: { r1: 'c2' }, age: 40, ok: true };
    expect(columns.map(({ read }) => read(answers))).toEqual([0, 1, 'blue', 2, 1, 2, null, null, 40, 1]);
    expect(spssSyntax(columns, "l'été.csv")).toContain("VALUE LABELS\n    /many_a 0 'no' 1 'yes'");
    expect(spssSyntax(columns, "l'été.csv")).toContain("/FILE='l''été.csv'");
  });

  it('are counted question by question', () => {
    const tally = new AnswerTally(questionsOf(everything));
    tally.add({ many: ['a', 'other:blue'], rank: ['y', 'x'], grid: { r1: 'c2' } });
    tally.add({ many: ['a'] });
    expect([...(tally.tallies[0]?.counts ?? [])]).toEqual([
      ['a', 2],
      ['other', 1],
    ]);
    expect(tally.tallies[1]?.rows.get('y')?.get('1')).toBe(1);
    expect(tally.tallies[2]?.answered).toBe(1);
  });
});

describe('two versions', () => {
  it('differ by what was added, removed, changed and moved', () => {
    const before = template('nps');
    const after = structuredClone(before);
    after.pages[0]!.questions[0]!.title.fr = 'Autrement ?';
    after.pages[1]!.questions.reverse();
    after.pages.push(page('new', verbatim('more', words('q', 'q'))));
    expect(diffDefinitions(before, before)).toEqual([]);
    expect(diffDefinitions(before, after)).toEqual([
      { change: 'added', what: 'page', id: 'new', parts: [] },
      { change: 'changed', what: 'question', id: 'nps', parts: ['title.fr'] },
      { change: 'added', what: 'question', id: 'more', parts: [] },
      { change: 'moved', what: 'question', id: 'reason-middle', parts: [] },
      { change: 'moved', what: 'question', id: 'reason-low', parts: [] },
    ]);
  });

  it('move only what has to: one question put first is one move', () => {
    const before = structuredClone(template('nps'));
    before.pages = [
      page(
        'one',
        verbatim('a', words('a', 'a')),
        verbatim('b', words('b', 'b')),
        verbatim('c', words('c', 'c')),
      ),
    ];
    const after = structuredClone(before);
    after.pages[0]!.questions.unshift(after.pages[0]!.questions.pop()!);
    expect(diffDefinitions(before, after)).toEqual([
      { change: 'moved', what: 'question', id: 'c', parts: [] },
    ]);
  });

  it('are told apart in words: texts by language, choices one by one, conditions in sentences', () => {
    const before = structuredClone(template('nps'));
    const choice = (id: string, label: string) => ({ id, label: words(label, label) });
    before.pages.push(
      page('more', {
        id: 'where',
        kind: 'single',
        title: words('Où ?', 'Where?'),
        isRequired: false,
        choices: [choice('shop', 'Shop'), choice('web', 'Web'), choice('phone', 'Phone')],
      }),
    );
    const after = structuredClone(before);
    const [nps] = after.pages[0]!.questions;
    nps!.title.en = 'Otherwise?';
    nps!.help = { en: 'Any number.' };
    after.pages[2]!.questions[0] = {
      id: 'where',
      kind: 'single',
      title: words('Où ?', 'Where?'),
      isRequired: true,
      showIf: { of: 'nps', is: 'at-most', value: 6 },
      choices: [choice('web', 'Web'), choice('shop', 'In the shop'), choice('mail', 'By mail')],
    };
    after.quotas = [{ id: 'enough', when: { of: 'nps', is: 'at-least', value: 9 }, limit: 50 }];
    const changes = readChanges(before, after, 'en');
    const [first, second, third] = changes;
    expect(first).toMatchObject({
      change: 'changed',
      what: 'question',
      id: 'nps',
      name: 'Otherwise?',
      kind: 'scale',
    });
    expect(first?.details).toEqual([
      { part: 'title', language: 'en', before: before.pages[0]!.questions[0]!.title.en, after: 'Otherwise?' },
      { part: 'help', language: 'en', before: null, after: 'Any number.' },
    ]);
    const both = (was: string | null, is: string | null) =>
      (['fr', 'en'] as const).map((language) => ({ part: 'choices', language, before: was, after: is }));
    expect(second?.details).toEqual([
      { part: 'isRequired', language: null, before: false, after: true },
      ...both('Shop', 'In the shop'),
      ...both('Phone', null),
      ...both(null, 'By mail'),
      { part: 'order', language: null, before: 'In the shop, Web', after: 'Web, In the shop' },
      { part: 'showIf', language: null, before: null, after: '“Otherwise?” is 6 or less' },
    ]);
    expect(third).toMatchObject({
      change: 'added',
      what: 'quota',
      details: [
        { part: 'says', before: null, after: 'Ends after 50 answers where “Otherwise?” is 9 or more.' },
      ],
    });
    expect(changes).toHaveLength(3);
    expect(readChanges(before, before, 'fr')).toEqual([]);
  });
});

describe('sending', () => {
  it('draws the asked share, the same people each time, others for another survey', () => {
    const people = Array.from({ length: 20_000 }, (_, i) => `customer-${i}`);
    const drawn = people.filter((who) => isSampled(who, 'one', 0.1));
    expect(drawn.length / people.length).toBeCloseTo(0.1, 1);
    const also = drawn.filter((who) => isSampled(who, 'two', 0.1));
    expect(also.length / drawn.length).toBeLessThan(0.15);
    expect(people.filter((who) => isSampled(who, 'one', 0.2))).toEqual(expect.arrayContaining(drawn));
  });
});
