import { csatConvention, customerSatisfaction, satisfactionMean } from '@rapport/core/measures';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { describeRows } from '../output/describeRows.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Report } from '../output/report.ts';
import { usageProblem } from '../problem.ts';
import { describeFigure, describeGroups } from '../scores/describeScore.ts';
import { groupsJson, readScores, scoreJson } from '../scores/measureScore.ts';
import type { CsatFlags } from './csatCommand.ts';

/** The share of satisfied answers, and the mean, of all and of each group. */
export async function analyseCsat(request: AnalysisRequest<CsatFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  const { top, scale } = flags;
  const answers = scale.highest - scale.lowest + 1;
  if (top >= answers)
    throw usageProblem({
      en: `--top ${top} would count every one of the ${answers} answers as satisfied; give at most ${answers - 1}`,
      fr: `--top ${top} compterait les ${answers} réponses comme satisfaites ; donnez au plus ${answers - 1}`,
    });
  const read = await readScores(request, scale);
  const found = customerSatisfaction(read.counts, { top, scale, level });
  if (!found.ok) throw notEnoughProblem(file, found);
  const mean = satisfactionMean(read.counts, { scale, level });
  const groups = groupsJson(request, read, csatConvention({ top, scale }));
  const json = {
    measure: 'csat',
    ...scoreJson(found),
    ...(mean.ok ? { mean: scoreJson(mean) } : {}),
    ...groups,
    rows: read.rows,
  };
  const { count, decimal, percent, points } = numbersIn(language);
  const written = { name: 'CSAT', write: percent, writeDifference: points };
  const box = `${scale.highest - top + 1}-${scale.highest}`;
  const figure = describeFigure(found, written, language);
  const average = mean.ok
    ? describeFigure(mean, { ...written, write: (value) => decimal(value) }, language)
    : null;
  const text = [
    language === 'fr'
      ? `CSAT ${figure}, part des réponses ${box} sur ${scale.lowest}-${scale.highest}, de ${count(found.n)} réponses.`
      : `CSAT ${figure}, the share of answers ${box} out of ${scale.lowest}-${scale.highest}, of ${count(found.n)} answers.`,
    ...(average ? [language === 'fr' ? `Moyenne ${average}.` : `Mean ${average}.`] : []),
    `${found.convention}; ${found.method}.`,
    ...(groups ? describeGroups(groups, written, language) : []),
    '',
    describeRows(read.rows, language),
  ];
  return { json, text, notes: read.notes };
}
