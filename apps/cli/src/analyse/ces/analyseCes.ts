import { cesConvention, customerEffort, type ScoreEstimate } from '@rapport/core/measures';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Report } from '../output/report.ts';
import { type Language, usageProblem } from '../problem.ts';
import { describeFigure, describeGroups, type WrittenScore } from '../scores/describeScore.ts';
import { groupsJson, readScores, scoreJson } from '../scores/measureScore.ts';
import type { CesFlags } from './cesCommand.ts';

const conventions = ['mean', 'share', 'net'] as const;
type Convention = (typeof conventions)[number];

/** Customer effort in its three conventions, the one asked for first, of all and of each group. */
export async function analyseCes(request: AnalysisRequest<CesFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  const version = flags.version === '1' ? 1 : 2;
  if (flags.reversed && (version !== 1 || flags.convention !== 'mean'))
    throw usageProblem({
      en: '--reversed is for the mean of version 1; the other figures already count ease',
      fr: '--reversed est pour la moyenne de la version 1 ; les autres chiffres comptent déjà la facilité',
    });
  const lead = { version, convention: flags.convention, isReversed: flags.reversed === true } as const;
  const convention = cesConvention(lead);
  const read = await readScores(request, convention.scale);
  const found = customerEffort(read.counts, { ...lead, level });
  if (!found.ok) throw notEnoughProblem(file, found);
  const all = conventions.flatMap((each): [Convention, ScoreEstimate][] => {
    const isReversed = each === 'mean' && flags.reversed === true;
    const estimate = customerEffort(read.counts, { version, convention: each, isReversed, level });
    return estimate.ok ? [[each, estimate]] : [];
  });
  const groups = groupsJson(request, read, convention);
  const json = {
    measure: 'ces',
    ...scoreJson(found),
    version,
    conventions: Object.fromEntries(all.map(([each, estimate]) => [each, scoreJson(estimate)])),
    ...groups,
    rows: read.rows,
  };
  const written = writtenAs(flags.convention, language);
  const { count } = numbersIn(language);
  const text = [
    language === 'fr'
      ? `CES ${version}.0 ${describeFigure(found, written, language)}, de ${count(found.n)} réponses ; ${found.higherIsBetter ? 'plus haut est mieux' : 'plus bas est mieux'}.`
      : `CES ${version}.0 ${describeFigure(found, written, language)}, of ${count(found.n)} answers; ${found.higherIsBetter ? 'higher is better' : 'lower is better'}.`,
    ...formatTable(
      all.map(([each, estimate]) => [
        estimate.convention,
        describeFigure(estimate, writtenAs(each, language), language),
        estimate.method,
      ]),
      [1, 2],
      '  ',
    ),
    ...(groups ? describeGroups(groups, written, language) : []),
    '',
    describeRows(read.rows, language),
  ];
  return { json, text, notes: read.notes };
}

function writtenAs(convention: Convention, language: Language): WrittenScore {
  const { decimal, percent, points } = numbersIn(language);
  const mean = (value: number) => decimal(value);
  return {
    mean: { name: 'CES', write: mean, writeDifference: mean },
    share: {
      name: 'CES',
      write: (value: number) => percent(value),
      writeDifference: (value: number) => points(value),
    },
    net: {
      name: 'CES',
      write: (value: number) => points(value),
      writeDifference: (value: number) => points(value),
    },
  }[convention];
}
