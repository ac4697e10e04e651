import type { GroupsQuery, MeasureGroups } from '@rapport/contracts/measures';
import { channels } from '@rapport/contracts/vocabulary';
import { compareGroups, type ScoreCount } from '@rapport/core/measures';
import { relationshipTypes } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import type { Dimension } from '../cells/slices.ts';
import { conventionOf } from '../conventionOf.ts';
import { countOf, figureOf, hiddenAmong, hiddenFigure, judgedOf, scoresOf } from './figures.ts';
import { readLook } from './look.ts';
import { type CellRow, findCells, findMeasures, findSiteNames } from './queries.ts';
import { describe } from './readSeries.ts';
import { unknownSite } from './selection.ts';

const mostShown = 60;

/**
 * Groups of answers side by side, each compared with all the others (or each with each), with p values that allow for their
 * number. Groups too small to be told of are hidden and compared with nothing.
 *
 * @throws DomainError not-found when the measure has no answers; invalid for a trait that is not chosen
 */
export async function readGroups(ctx: Ctx, measure: string, query: GroupsQuery): Promise<MeasureGroups> {
  const look = await readLook(ctx, query);
  const { traits } = look.settings;
  const dimension: Dimension = query.by === 'family' ? 'type' : query.by;
  if (dimension.startsWith('trait') && traits[Number(dimension.at(-1)) - 1] === undefined) {
    throw invalidValue('by', 'no such trait is chosen; choose up to three in the settings of measures');
  }
  const known = (await findMeasures(ctx.client, ctx.workspaceId)).find((row) => row.measure === measure);
  if (known === undefined)
    throw new DomainError('not-found', `There are no answers of the measure "${measure}" yet.`);
  const convention = conventionOf(measure, known.scale, look.settings);

  const asked = { measures: [measure], spans: [look.span], by: dimension, traits: traits.length };
  const read = (selection: typeof look.selection) =>
    findCells(ctx.client, ctx.workspaceId, { ...asked, selection });
  const rows = groupsOf(await read(look.selection), query.by);
  const all = look.selection.size === 0 ? null : groupsOf(await read(new Map()), query.by);
  const keys = [...rows.keys()];
  const scores = keys.map((key) => scoresOf(rows.get(key) ?? [], convention).scores);
  const hidden = hiddenAmong(
    scores.map(countOf),
    all && keys.map((key) => countOf(scoresOf(all.get(key) ?? [], convention).scores)),
    look.settings.threshold,
  ).cells;
  const groups = keys
    .map((key, i) => ({ key, scores: scores[i] as ScoreCount[], isHidden: hidden[i] === true }))
    .filter((group) => countOf(group.scores) > 0)
    .sort((a, b) => countOf(b.scores) - countOf(a.scores));
  const shown = groups.filter((group) => !group.isHidden).slice(0, mostShown);
  const compared = compareGroups(
    shown.map(({ key, scores: answers }) => ({ name: key, answers })),
    convention,
    { against: query.against },
  );
  const names = query.by === 'site' ? await findSiteNames(ctx.client, ctx.workspaceId, keys) : new Map();
  return {
    ...describe(measure, convention),
    ...look.span,
    by: query.by,
    groups: groups
      .filter((group) => group.isHidden || shown.includes(group))
      .map(({ key, scores: answers, isHidden }) => ({
        key,
        name: names.get(key) ?? null,
        estimate: isHidden ? hiddenFigure(look.settings.threshold) : figureOf(answers, convention),
      })),
    pairs: compared.ok
      ? compared.pairs
          .map(({ a, b, ...difference }) => ({ a, b, ...judgedOf(difference) }))
          .sort((one, other) => one.adjustedP - other.adjustedP)
      : [],
    overall: compared.ok ? compared.overall : null,
    hidden: groups.filter((group) => group.isHidden).length,
    threshold: look.settings.threshold,
  };
}

/** Counts by group, under the keys that people read. */
export function groupsOf(rows: readonly CellRow[], by: GroupsQuery['by']): Map<string, CellRow[]> {
  return Map.groupBy(rows, ({ group }) => keyOf(group, by));
}

function keyOf(group: string, by: GroupsQuery['by']): string {
  if (by === 'channel') return channels[Number(group)] ?? 'none';
  if (by === 'type') return relationshipTypes[Number(group)]?.key ?? 'none';
  if (by === 'family') return relationshipTypes[Number(group)]?.family ?? 'none';
  return group === '' || group === unknownSite ? 'none' : group;
}
