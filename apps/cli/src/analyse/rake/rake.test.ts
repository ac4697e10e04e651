import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder } from '../testing/analyseFile.ts';

const { file, path, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Found {
  n: number;
  effectiveN: number;
  designEffect: number;
  isConverged: boolean;
  margins: { name: string; levels: { level?: string; target: number; after: number }[] }[];
  cells: { levels: { row: string; column: string }; total: number }[];
}

const table: [string, string, number][] = [
  ['up', 'left', 30],
  ['up', 'right', 20],
  ['down', 'left', 10],
  ['down', 'right', 40],
];
const people = file(
  'people.csv',
  `row,column\n${table.flatMap(([row, column, n]) => Array.from({ length: n }, () => `${row},${column}`)).join('\n')}\n`,
);
const targets = ['--target', 'row=up:60,down:40', '--target', 'column=left:45,right:55'];

function expectPublished(found: Found): void {
  expect(found.effectiveN).toBeCloseTo(96.106, 3);
  expect(found.designEffect).toBeCloseTo(1.040516, 6);
  const total = (row: string, column: string) =>
    found.cells.find(({ levels }) => levels.row === row && levels.column === column)!.total;
  expect(total('up', 'left')).toBeCloseTo(36.688181, 6);
  expect(total('up', 'right')).toBeCloseTo(23.311819, 6);
  expect(total('down', 'left')).toBeCloseTo(8.311819, 6);
  expect(total('down', 'right')).toBeCloseTo(31.688181, 6);
}

describe.concurrent('rapport analyse rake', () => {
  test('an analyst finds the published weights, from people or from counts', async () => {
    expectPublished(await json<Found>(['rake', people, ...targets]));
    const counted = file(
      'counted.csv',
      `row;column;n\n${table.map((cells) => cells.join(';')).join('\n')}\n`,
    );
    const found = await json<Found>(['rake', counted, ...targets, '--count', 'n']);
    expect(found.n).toBe(100);
    expectPublished(found);
  });

  test('each row is written again with its weight, which analyses then take', async () => {
    const out = path('weighted.csv');
    const { out: said } = await run(['rake', people, ...targets, '--out', out]);
    expect(said).toMatch(/Written to .*weighted\.csv, with the column weight/);
    const lines = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(lines[0]).toBe('row,column,weight');
    expect(lines).toHaveLength(101);
    const sum = lines.slice(1).reduce((total, line) => total + Number(line.split(',')[2]), 0);
    expect(sum).toBeCloseTo(100, 6);
    const again = path('again.csv');
    await run(['rake', out, ...targets, '--weight', 'weight', '--out', again]);
    expect(readFileSync(again, 'utf8')).toMatch(/^row,column,weight,rake_weight\r\n/);
  });

  test('targets may come from a file; unknown levels keep their share', async () => {
    const wanted = file(
      'targets.json',
      '{"row": {"up": 0.6, "down": 0.4}, "column": {"left": 45, "right": 55}}',
    );
    expectPublished(await json<Found>(['rake', people, '--targets', wanted]));
    const holes = file('holes.csv', `${readFileSync(people, 'utf8')},left\n,right\n`);
    const { margins } = await json<Found>(['rake', holes, '--targets', wanted]);
    expect(margins[0]!.levels).toHaveLength(3);
  });

  test('targets that make no sense are refused, by name', async () => {
    const refused = async (...more: string[]) => refusal(['rake', people, ...more]);
    expect((await refused()).code).toBe(2);
    expect((await run(['rake', people, '--target', 'row'])).code).toBe(2);
    expect((await refused('--target', 'row=up:1,down:1', '--target', 'row=up:1,down:2')).code).toBe(2);
    expect((await refused('--target', 'rwo=up:1,down:1')).line).toMatch(
      /no column "rwo"; did you mean "row"/,
    );
    expect((await refused('--target', 'row=up:1,down:1,middle:1')).line).toMatch(
      /row=middle: it has a target, and no row/,
    );
    expect((await refused('--target', 'row=up:1')).line).toMatch(/row=down: rows have it, and no target/);
    expect((await refused('--targets', path('nowhere.json'))).line).toMatch(
      /nowhere\.json: there is no such file/,
    );
    expect((await refused('--targets', file('bad.json', '[1'))).line).toMatch(
      /is not a JSON object of targets/,
    );
    expect((await refused('--targets', file('zero.json', '{"row": {"up": 0}}'))).line).toMatch(
      /zero\.json: row: write/,
    );
    const conflict = file('conflict.csv', 'a,b\nx,1\ny,2\n');
    expect(
      (await refusal(['rake', conflict, '--target', 'a=x:1,y:1', '--target', 'b=1:1,2:3'])).line,
    ).toMatch(/the targets cannot all be met/);
  });

  test('speaks French', async () => {
    expect((await run(['rake', people, ...targets, '--lang', 'fr'])).out).toMatch(
      /100 personnes, pondérées, en disent autant que 96,1 .*effet de plan 1,041/,
    );
  });
});
