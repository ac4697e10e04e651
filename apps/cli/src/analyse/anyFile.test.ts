import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileProblem } from '@rapport/core/files';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildProgram } from '../program.ts';
import { analyseAgreement } from './agreement/analyseAgreement.ts';
import { analyseCes } from './ces/analyseCes.ts';
import { analyseChurn } from './churn/analyseChurn.ts';
import { analyseClv } from './clv/analyseClv.ts';
import { analyseCsat } from './csat/analyseCsat.ts';
import { analyseDrivers } from './drivers/analyseDrivers.ts';
import { analyseExperiment } from './experiment/analyseExperiment.ts';
import { analyseFcr } from './fcr/analyseFcr.ts';
import { analyseKano } from './kano/analyseKano.ts';
import { analyseNps } from './nps/analyseNps.ts';
import type { Report } from './output/report.ts';
import { toJson } from './output/toJson.ts';
import { AnalysisProblem } from './problem.ts';
import { analysePulse } from './pulse/analysePulse.ts';
import { analyseRake } from './rake/analyseRake.ts';
import { analyseSurvival } from './survival/analyseSurvival.ts';
import { analyseText } from './text/analyseText.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-any-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const grouping = { correction: 'holm' as const };

/** Each analysis of columns a, b, c, with the flags that the command would give. */
const analyses: [string, (file: string, common: object) => Promise<Report>][] = [
  [
    'nps',
    (file, common) =>
      analyseNps(
        asked(file, common, { score: 'a', group: 'b', interval: 'adjusted-wald', seed: 7, ...grouping }),
      ),
  ],
  [
    'nps, weighted',
    (file, common) =>
      analyseNps(asked(file, common, { score: 'a', weight: 'b', interval: 'score', seed: 7, ...grouping })),
  ],
  [
    'csat',
    (file, common) =>
      analyseCsat(
        asked(file, common, {
          score: 'a',
          group: 'c',
          top: 2,
          scale: { lowest: 1, highest: 5 },
          ...grouping,
        }),
      ),
  ],
  [
    'ces',
    (file, common) =>
      analyseCes(
        asked(file, common, { score: 'a', group: 'b', version: '2', convention: 'mean', ...grouping }),
      ),
  ],
  [
    'fcr',
    (file, common) =>
      analyseFcr(
        asked(file, common, {
          customer: 'b',
          issue: 'c',
          at: 'a',
          channel: 'b',
          windowDays: 7,
          windowFrom: 'latest',
          count: 'issues',
        }),
      ),
  ],
  [
    'kano',
    (file, common) =>
      analyseKano(
        asked(file, common, {
          functional: 'a',
          dysfunctional: 'c',
          feature: 'b',
          group: 'c',
          weight: 'a',
          table: 'pouliot',
        }),
      ),
  ],
  [
    'pulse',
    (file, common) =>
      analysePulse(
        asked(file, common, {
          driver: 'b',
          importance: 'a',
          evaluation: 'c',
          brand: 'c',
          respondent: 'c',
          bootstrap: 20,
          seed: 1,
        }),
      ),
  ],
  [
    'drivers',
    (file, common) =>
      analyseDrivers(
        asked(file, common, {
          outcome: 'a',
          drivers: ['b', 'c'],
          unanswered: 'mean',
          replicates: 100,
          seed: 1,
          quadrants: true,
        }),
      ),
  ],
  [
    'clv',
    (file, common) =>
      analyseClv(
        asked(file, common, {
          customer: 'b',
          date: 'a',
          amount: 'c',
          unit: 'week',
          model: 'bg-nbd',
          discount: 0.1,
          seed: 1,
        }),
      ),
  ],
  [
    'survival',
    (file, common) =>
      analyseSurvival(
        asked(file, common, { time: 'a', event: 'b', group: 'c', cox: ['c'], interval: 'log-log' }),
      ),
  ],
  ['churn', (file, common) => analyseChurn(asked(file, common, { target: 'b', folds: 3, seed: 1 }))],
  ...(['nominal', 'ordinal', 'ratio'] as const).map(
    (metric): [string, (file: string, common: object) => Promise<Report>] => [
      `agreement, ${metric}`,
      (file, common) =>
        analyseAgreement(
          asked(file, common, {
            unit: 'c',
            rater: 'b',
            label: 'a',
            metric,
            weights: 'none',
            interval: metric === 'ratio' ? 'bootstrap' : 'jackknife',
            replicates: 100,
            seed: 1,
            ...(metric === 'nominal' ? { reliability: true } : {}),
          }),
        ),
    ],
  ),
  [
    'experiment',
    (file, common) =>
      analyseExperiment(
        asked(file, common, {
          arm: 'b',
          outcome: 'a',
          before: 'c',
          segment: 'c',
          control: '0',
          planned: 100,
          correction: 'holm',
        }),
      ),
  ],
  [
    'experiment, of a ratio',
    (file, common) =>
      analyseExperiment(asked(file, common, { arm: 'b', outcome: 'a', per: 'c', correction: 'holm' })),
  ],
  [
    'rake',
    (file, common) =>
      analyseRake(
        asked(file, common, {
          target: [
            {
              column: 'b',
              shares: new Map([
                ['1', 0.4],
                ['0', 0.6],
              ]),
            },
          ],
          iterations: 50,
        }),
      ),
  ],
  [
    'text',
    (file, common) =>
      analyseText(asked(file, common, { train: file, test: file, text: 'a', label: 'b', seed: 7 })),
  ],
];

function asked<Flags extends object>(file: string, common: object, flags: Flags) {
  const level = 0.95;
  return {
    file,
    flags: { header: true, level, ...flags },
    language: 'en' as const,
    level,
    table: { missing: [], ...common },
  };
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }).map(String) },
  { weight: 4, arbitrary: fc.constantFrom('1', '0', '5', 'yes', 'no', '') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'NaN',
      'Inf',
      '-1',
      '1e308',
      '1e-308',
      '2026-01-31',
      'NA',
      '"',
      ',',
      ';',
      '12,5',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const wild = fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 });
const plausible = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 5 }).map(String),
    fc.constantFrom('1', '0'),
    fc.integer({ min: 1, max: 4 }).map(String),
  ),
  { maxLength: 60 },
);
const purchases = fc.array(
  fc.tuple(
    day,
    fc.constantFrom('x', 'y', 'z', 'u', 'v', 'w', 'q'),
    fc.integer({ min: 0, max: 99 }).map(String),
  ),
  {
    maxLength: 60,
  },
);

test.each(analyses)(
  '%s: whatever a file holds, the answer is finite numbers or a reason that names the file',
  async (name, analyse) => {
    const path = join(folder, `${name}.csv`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(wild, plausible, purchases), async (rows) => {
        writeFileSync(path, `a,b,c\n${rows.map((cells) => cells.join(',')).join('\n')}\n`);
        try {
          const { json, text } = await analyse(path, {});
          toJson(json);
          expect(text.join('\n')).not.toMatch(/NaN|Infinity|undefined|∞/);
        } catch (error) {
          if (!(error instanceof AnalysisProblem || error instanceof FileProblem)) throw error;
          expect(error.message).toContain('.csv');
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('every analysis explains itself, with an example', () => {
  const analyse = buildProgram().commands.find((command) => command.name() === 'analyse')!;
  for (const command of analyse.commands) {
    let help = '';
    const keep = (text: string) => {
      help += text;
    };
    command.configureOutput({ writeOut: keep });
    command.outputHelp();
    expect(help).toContain(`rapport analyse ${command.name()} `);
  }
});
