import { expect, test } from 'vitest';
import { placeInDefinition } from './placeInDefinition.ts';

test('a fault is told by the number the question has in the builder, over all pages', () => {
  const read = { pages: [{ questions: [{}, {}] }, null, { questions: 'none' }, { questions: [{}] }] };
  expect(placeInDefinition(read, ['pages', 3, 'questions', 0, 'title', 'fr'])).toEqual({
    of: 'question',
    n: 3,
    rest: ['title', 'fr'],
  });
  expect(placeInDefinition(read, ['pages', 2, 'id'])).toEqual({ of: 'page', n: 3, rest: ['id'] });
  expect(placeInDefinition(read, ['quotas', 0, 'limit'])).toEqual({ of: 'quota', n: 1, rest: ['limit'] });
  expect(placeInDefinition(read, ['thanks'])).toEqual({ of: 'survey', n: 1, rest: ['thanks'] });
});
