import type { MeasureFilter, MeasureList } from '@rapport/contracts/measures';
import type { Ctx } from '../../../platform/database/context.ts';
import { conventionOf } from '../conventionOf.ts';
import { readLook } from './look.ts';
import { findMeasures } from './queries.ts';
import { courseOf, describe, readRows } from './readSeries.ts';

const first = ['nps', 'csat', 'ces', 'fcr'];

/** Every measure that has answers: the field's own first, then the workspace's in the order of their names. */
export async function listMeasures(ctx: Ctx, filter: MeasureFilter): Promise<MeasureList> {
  const look = await readLook(ctx, filter);
  const known = Map.groupBy(await findMeasures(ctx.client, ctx.workspaceId), (row) => row.measure);
  const measures = [...known.keys()].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  const { rows, all } = await readRows(ctx, measures, look, 'month');
  return {
    ...look.span,
    measures: measures.map((measure) => {
      const scales = known.get(measure) ?? [];
      const convention = conventionOf(measure, scales[0]?.scale ?? 10, look.settings);
      const own = (of: typeof rows) => of.filter((row) => row.measure === measure);
      const { whole, before, points } = courseOf(own(rows), all && own(all), look, 'month', convention);
      const answersEver = scales.reduce((sum, { answers }) => sum + answers, 0);
      return { ...describe(measure, convention), whole, before, points, answersEver };
    }),
    threshold: look.settings.threshold,
  };
}

function placeOf(measure: string): number {
  const at = first.indexOf(measure);
  return at < 0 ? first.length : at;
}
