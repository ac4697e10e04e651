import type { MeasureSeries, SeriesQuery } from '@rapport/contracts/measures';
import { comparePeriods, type ScoreConvention, type ScoreCount } from '@rapport/core/measures';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { listAnnotations } from '../annotations.ts';
import { conventionOf, unitOf } from '../conventionOf.ts';
import { daysIn, periodsOf, type Span, type Step, startOf } from './days.ts';
import { changeOf, countOf, figureOf, hiddenAmong, hiddenFigure, scoresOf } from './figures.ts';
import { type Look, readLook } from './look.ts';
import { type CellRow, findCells, findMeasures } from './queries.ts';

/** Steps of a span where none was asked for. */
export function usualStep(span: Span): Step {
  return daysIn(span) < 62 ? 'day' : 'month';
}

/**
 * One measure over time. Costs the cells read: periods x scores x what is asked for.
 *
 * @throws DomainError not-found when the measure has no answers
 */
export async function readSeries(ctx: Ctx, measure: string, query: SeriesQuery): Promise<MeasureSeries> {
  const look = await readLook(ctx, query);
  const known = (await findMeasures(ctx.client, ctx.workspaceId)).filter((row) => row.measure === measure);
  const scale = known[0]?.scale;
  if (scale === undefined) {
    throw new DomainError('not-found', `There are no answers of the measure "${measure}" yet.`);
  }
  const convention = conventionOf(measure, scale, look.settings);
  const step = query.step ?? usualStep(look.span);
  const { rows, all } = await readRows(ctx, [measure], look, step);
  return {
    ...describe(measure, convention),
    ...look.span,
    step,
    ...courseOf(rows, all, look, step, convention),
    annotations: await listAnnotations(ctx, look.span),
  };
}

export function describe(measure: string, convention: ScoreConvention) {
  const { key, scale, higherIsBetter } = convention;
  return { measure, unit: unitOf(convention), convention: key, scale, higherIsBetter };
}

/** What was asked for and, where there are filters, the same of everybody: the first row of each is the span, then before. */
export async function readRows(ctx: Ctx, measures: readonly string[], look: Look, step: Step) {
  const asked = { measures, spans: [look.span, look.before], step, traits: look.settings.traits.length };
  const rows = await findCells(ctx.client, ctx.workspaceId, { ...asked, selection: look.selection });
  const all =
    look.selection.size === 0
      ? null
      : await findCells(ctx.client, ctx.workspaceId, { ...asked, selection: new Map() });
  return { rows, all };
}

/** Points, the whole, and what was before; groups too small to be told of are hidden. */
export function courseOf(
  rows: readonly CellRow[],
  all: readonly CellRow[] | null,
  look: Look,
  step: Step,
  convention: ScoreConvention,
) {
  const { threshold } = look.settings;
  const periods = periodsOf(step, look.span);
  const inPeriods = (of: readonly CellRow[]): ScoreCount[][] => {
    const byStart = Map.groupBy(
      of.filter((row) => row.span === 0),
      (row) => row.start,
    );
    return periods.map(
      (period) => scoresOf(byStart.get(startOf(step, period.from)) ?? [], convention).scores,
    );
  };
  const points = inPeriods(rows);
  const hidden = hiddenAmong(points.map(countOf), all && inPeriods(all).map(countOf), threshold);
  const now = scoresOf(
    rows.filter((row) => row.span === 0),
    convention,
  );
  const earlier = scoresOf(
    rows.filter((row) => row.span === 1),
    convention,
  );
  const earlierAll = all && [
    countOf(
      scoresOf(
        all.filter((row) => row.span === 1),
        convention,
      ).scores,
    ),
  ];
  const isEarlierHidden = hiddenAmong([countOf(earlier.scores)], earlierAll, threshold).total;
  const shown = points.map((scores, i) => (hidden.cells[i] ? [] : scores));
  return {
    points: periods.map((period, i) => ({
      ...period,
      isWhole: period.isWhole && period.to <= look.today,
      estimate: hidden.cells[i] ? hiddenFigure(threshold) : figureOf(points[i]!, convention),
    })),
    whole: hidden.total ? hiddenFigure(threshold) : figureOf(now.scores, convention),
    scores: hidden.total ? null : now.scores.map(({ score, count }) => ({ score, count })),
    before: {
      ...look.before,
      estimate: isEarlierHidden ? hiddenFigure(threshold) : figureOf(earlier.scores, convention),
      change: hidden.total || isEarlierHidden ? null : changeOf(now.scores, earlier.scores, convention),
    },
    trend: trendOf(shown, convention),
    otherScale: now.otherScale,
    threshold,
  };
}

function trendOf(points: readonly ScoreCount[][], convention: ScoreConvention): MeasureSeries['trend'] {
  const compared = comparePeriods(
    points.map((answers, i) => ({ name: String(i), answers })),
    convention,
  );
  if (!compared.ok || compared.trend === null) return null;
  const { value: slope, interval, p, n, method } = compared.trend;
  return { slope, interval, p, n, method };
}
