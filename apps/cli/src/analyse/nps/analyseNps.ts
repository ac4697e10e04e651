import { netPromoterScore, npsConvention } from '@rapport/core/measures';
import { seededRandom } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { describeRows } from '../output/describeRows.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Report } from '../output/report.ts';
import { describeFigure, describeGroups } from '../scores/describeScore.ts';
import { groupsJson, readScores, scoreJson } from '../scores/measureScore.ts';
import type { NpsFlags } from './npsCommand.ts';

/** Net Promoter Score, of all and of each group. */
export async function analyseNps(request: AnalysisRequest<NpsFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  const read = await readScores(request, npsConvention.scale);
  const found = netPromoterScore(read.counts, {
    level,
    interval: flags.interval,
    random: seededRandom(flags.seed),
  });
  if (!found.ok) throw notEnoughProblem(file, found);
  const { promoters, passives, detractors } = found;
  const groups = groupsJson(request, read, npsConvention);
  const json = {
    measure: 'nps',
    ...scoreJson(found),
    promoters,
    passives,
    detractors,
    ...groups,
    rows: read.rows,
  };
  const { count, percent, points } = numbersIn(language);
  const written = { name: 'NPS', write: points, writeDifference: points };
  const figure = describeFigure(found, written, language);
  const shares = [promoters, passives, detractors].map(({ share }) => percent(share));
  const text = [
    language === 'fr'
      ? `NPS ${figure}, de ${count(found.n)} réponses : ${shares[0]} de promoteurs, ${shares[1]} de passifs, ${shares[2]} de détracteurs.`
      : `NPS ${figure}, of ${count(found.n)} answers: ${shares[0]} promoters, ${shares[1]} passives, ${shares[2]} detractors.`,
    `${found.convention}; ${found.method}.`,
    ...(groups ? describeGroups(groups, written, language) : []),
    '',
    describeRows(read.rows, language),
  ];
  return { json, text, notes: read.notes };
}
