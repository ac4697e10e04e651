import { type MomentDraft, momentDraft } from '@rapport/contracts/moments';
import { type Moment, shippedMoments } from '@rapport/core/moments';
import type { TypeKey } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import { findMoments, type MomentRow } from './queries.ts';

/** A moment as it stands in a workspace. */
export interface WorkspaceMoment
  extends Moment,
    Pick<MomentDraft, 'costCents' | 'isAutomatic' | 'stopsIfHarmful'> {
  isOn: boolean;
  isOwn: boolean;
  isChanged: boolean;
  /** Why it switched itself off; null once somebody switched it on again. */
  stoppedBecause: MomentRow['stopped_because'];
  /** How many were compared when it switched itself off; null unless somebody switched it on again after. */
  resumedAfter: number | null;
}

/** Every moment of a workspace, the most pressing first: those that come with the product, as changed here, and its own. */
export async function readMoments(ctx: Ctx): Promise<WorkspaceMoment[]> {
  const rows = await findMoments(ctx.client, ctx.workspaceId);
  const byKey = new Map(rows.map((row) => [row.moment_key, row]));
  const shipped = shippedMoments.map((moment): WorkspaceMoment => {
    const row = byKey.get(moment.key);
    return {
      ...moment,
      costCents: 0,
      isAutomatic: false,
      stopsIfHarmful: true,
      ...written(row?.definition),
      key: moment.key,
      isOn: row?.is_on ?? false,
      isOwn: false,
      isChanged: row?.definition != null,
      ...stoppingOf(row?.stopped_because ?? null),
    };
  });
  const own = rows.flatMap((row): WorkspaceMoment[] => {
    const definition = row.is_own ? written(row.definition) : null;
    if (!definition) return [];
    return [
      {
        ...definition,
        key: row.moment_key,
        isOn: row.is_on,
        isOwn: true,
        isChanged: false,
        ...stoppingOf(row.stopped_because),
      },
    ];
  });
  return [...shipped, ...own].sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
}

function stoppingOf(
  because: MomentRow['stopped_because'],
): Pick<WorkspaceMoment, 'stoppedBecause' | 'resumedAfter'> {
  return because?.resumedAt === undefined
    ? { stoppedBecause: because, resumedAfter: null }
    : { stoppedBecause: null, resumedAfter: because.n };
}

/** A draft as the rules read it; types were checked when it was written. */
export function asMoment(key: string, draft: MomentDraft): Moment & MomentDraft {
  return { ...draft, key, fits: draft.fits as TypeKey[], rule: draft.rule as Moment['rule'] } as Moment &
    MomentDraft;
}

function written(definition: unknown): (Moment & MomentDraft) | null {
  if (definition === null || definition === undefined) return null;
  const read = momentDraft.safeParse(definition);
  return read.success ? asMoment('', read.data) : null;
}
