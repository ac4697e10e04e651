import type { Digest } from '@rapport/contracts/digests';
import type { MeasureList } from '@rapport/contracts/measures';
import type { Priority } from '@rapport/contracts/priorities';
import type { PulseGap, StudiesReport } from '@rapport/contracts/studies';
import type { Language } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../platform/database/context.ts';
import { listMeasures } from '../measures/read/listMeasures.ts';
import { rankPriorities } from '../priorities/rankPriorities.ts';
import { readReport } from '../reports/keepReport.ts';
import type { Period } from './period.ts';
import { findWorkspace } from './queries.ts';

/** The figures of a period, before they are put into words. */
export interface Figures {
  brand: string;
  currency: string;
  language: Language;
  name: string;
  period: Period;
  measures: (MeasureList['measures'][number] & {
    /** The year that ends with the period, by month. */
    course: MeasureList['measures'][number]['points'];
  })[];
  /** What is ranked first, and the widest shortfalls; empty where nothing is known. */
  priorities: Priority[];
  gaps: PulseGap[];
  /** Whether only some customers' answers are in it. */
  isFiltered: boolean;
}

const shownPriorities = 5;
const shownGaps = 5;

export async function gather(
  ctx: Ctx,
  { name, language, measures, filter }: Pick<Digest, 'name' | 'language' | 'measures' | 'filter'>,
  period: Period,
): Promise<Figures> {
  const { name: brand, currency } = await findWorkspace(ctx.client, ctx.workspaceId);
  const list = await listMeasures(ctx, { ...filter, ...period });
  const year = await listMeasures(ctx, { ...filter, to: period.to });
  const courseOf = new Map(year.measures.map(({ measure, points }) => [measure, points]));
  const listed = new Map(list.measures.map((measure) => [measure.measure, measure]));
  const asked = measures.length > 0 ? measures : [...listed.keys()];
  const { report } = await readReport<StudiesReport>(ctx, 'studies');
  const pulse = report?.pulse;
  const own = pulse?.brands.find((each) => each.name === pulse.own) ?? pulse?.all;
  return {
    brand,
    currency,
    language,
    name,
    period,
    measures: asked.flatMap((key) => {
      const measure = listed.get(key);
      return measure ? [{ ...measure, course: courseOf.get(key) ?? [] }] : [];
    }),
    priorities: (await rankPriorities(ctx)).items
      .filter(({ ranking }) => ranking !== null)
      .slice(0, shownPriorities),
    gaps: (own?.gaps ?? []).filter(({ verdict }) => verdict === 'shortfall').slice(0, shownGaps),
    isFiltered: Object.values(filter).some((values) => (values?.length ?? 0) > 0),
  };
}
