import { describe, expect, it } from 'vitest';
import { questionsOf } from '../definition.ts';
import { everything } from '../testing/everyKind.ts';
import { columnsOf } from './columnsOf.ts';
import { spssSyntax } from './spssSyntax.ts';
import { AnswerTally } from './tallyAnswers.ts';

describe('what is read of answers', () => {
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
