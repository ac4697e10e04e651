import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../checkDefinition.ts';
import { pathThrough } from '../flow/path.ts';
import { arbitraryAnswers } from '../testing/arbitraryAnswers.ts';
import { completenessOf } from '../words/everyText.ts';
import { surveyTemplates } from './templates.ts';

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
