import { describe, expect, it } from 'vitest';
import type { SurveyDefinition } from './definition.ts';
import { diffDefinitions } from './diffDefinitions.ts';
import { page, verbatim, words } from './templates/parts.ts';
import { surveyTemplates } from './templates/templates.ts';
import { readChanges } from './words/readChanges.ts';

const template = (key: string): SurveyDefinition =>
  surveyTemplates.find((each) => each.key === key)?.definition as SurveyDefinition;

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
