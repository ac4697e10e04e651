import type { MeasureSettings, NeedsAnswer, NeedsQuery } from '@rapport/contracts/measures';
import { cesConvention, csatConvention, type ScoreConvention, type ScoreCount } from '@rapport/core/measures';
import { type FloorAnswers, type FloorGroup, type NeedFloor, needsPyramid } from '@rapport/core/priorities';
import type { Ctx } from '../../../platform/database/context.ts';
import { conventionOf, fcrMeasure } from '../conventionOf.ts';
import { countOf, hiddenAmong, scoresOf } from './figures.ts';
import { type Look, readLook } from './look.ts';
import { findCells } from './queries.ts';
import { groupsOf } from './readGroups.ts';

const groupings = ['channel', 'family'] as const;

/** Which measure tells of a floor, and who of its answers is on it. */
function floorsOf(
  settings: MeasureSettings,
): { floor: NeedFloor; measure: string; convention: ScoreConvention }[] {
  const { top, scale: highest } = settings.csat;
  return [
    { floor: 'met', measure: fcrMeasure, convention: conventionOf(fcrMeasure, 1, settings) },
    {
      floor: 'easy',
      measure: 'ces',
      convention: cesConvention({ version: settings.ces.version, convention: 'share' }),
    },
    {
      floor: 'pleasant',
      measure: 'csat',
      convention: csatConvention({ top, scale: { lowest: 1, highest } }),
    },
    { floor: 'enchanting', measure: 'nps', convention: enchanted },
  ];
}

const enchanted: ScoreConvention = {
  key: 'share-of-9-10',
  kind: 'share',
  scale: { lowest: 0, highest: 10 },
  worth: (score) => Number(score >= 9),
  higherIsBetter: true,
};

/** The pyramid of needs, from what was answered: each floor's share, whether it holds, what holds it back and what lifts it. */
export async function readNeeds(ctx: Ctx, query: NeedsQuery): Promise<NeedsAnswer> {
  const look = await readLook(ctx, query);
  const known: FloorAnswers[] = [];
  const measureOf = new Map<NeedFloor, { measure: string; convention: ScoreConvention }>();
  for (const { floor, measure, convention } of floorsOf(look.settings)) {
    measureOf.set(floor, { measure, convention });
    const answers = await wholeOf(ctx, look, measure, convention);
    if (countOf(answers) < look.settings.threshold) continue;
    known.push({ floor, answers, convention, groupings: await groupingsOf(ctx, look, measure, convention) });
  }
  const { floors, next } = needsPyramid(known);
  return {
    ...look.span,
    next,
    threshold: look.settings.threshold,
    floors: floors.map(({ floor, share, threshold, state, holdsBack, lifts }) => ({
      floor,
      measure: measureOf.get(floor)?.measure ?? floor,
      convention: measureOf.get(floor)?.convention.key ?? '',
      share: share.ok
        ? {
            ok: true,
            value: share.value,
            n: share.n,
            interval: share.interval,
            method: share.method,
            convention: share.convention,
          }
        : { ok: false, reason: share.reason, n: share.n, needed: share.needed },
      threshold,
      state,
      holdsBack: holdsBack.map(groupOf),
      lifts: lifts.map(groupOf),
    })),
  };
}

async function wholeOf(
  ctx: Ctx,
  look: Look,
  measure: string,
  convention: ScoreConvention,
): Promise<ScoreCount[]> {
  const rows = await findCells(ctx.client, ctx.workspaceId, {
    measures: [measure],
    spans: [look.span],
    selection: look.selection,
    traits: look.settings.traits.length,
  });
  return scoresOf(rows, convention).scores;
}

/** By each way of looking, the groups that are large enough to be told of, named `<by>:<key>`. */
function groupingsOf(ctx: Ctx, look: Look, measure: string, convention: ScoreConvention) {
  return Promise.all(
    groupings.map(async (by) => {
      const rows = await findCells(ctx.client, ctx.workspaceId, {
        measures: [measure],
        spans: [look.span],
        selection: look.selection,
        by: by === 'family' ? 'type' : by,
        traits: look.settings.traits.length,
      });
      const groups = [...groupsOf(rows, by)].map(([key, own]) => ({
        name: `${by}:${key}`,
        answers: scoresOf(own, convention).scores,
      }));
      const counts = groups.map(({ answers }) => countOf(answers));
      const hidden = hiddenAmong(counts, null, look.settings.threshold).cells;
      return groups.filter((_, i) => hidden[i] !== true);
    }),
  );
}

function groupOf({ name, difference, adjustedP }: FloorGroup) {
  const [by = '', key = ''] = name.split(/:(.*)/s);
  return { by: by === 'family' ? ('family' as const) : ('channel' as const), key, difference, adjustedP };
}
