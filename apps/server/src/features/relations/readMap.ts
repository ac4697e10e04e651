import type { RelationMap } from '@rapport/contracts/relations';
import { type Axis, axes, relationshipTypes } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { countOnMap } from './queries.ts';
import { relationModelOf } from './relationModelOf.ts';

/** How dense customers are on two axes of relation space, and where each type lies on them. */
export async function readMap(
  ctx: Ctx,
  input: { x: Axis; y: Axis; bins: number; siteIds: readonly string[] | null },
): Promise<RelationMap> {
  const { bins } = input;
  const x = axes.indexOf(input.x);
  const y = axes.indexOf(input.y);
  const { cells, places } = await countOnMap(ctx.client, ctx.workspaceId, input.siteIds, { x, y, bins });
  const counts = Array.from({ length: bins }, () => new Array<number>(bins).fill(0));
  for (const cell of cells) (counts[cell.row] as number[])[cell.column] = cell.customers;
  const { regions } = await relationModelOf(ctx);
  const byType = new Map(places.map((place) => [place.type, place]));
  return {
    x: input.x,
    y: input.y,
    bins,
    counts,
    customers: cells.reduce((total, cell) => total + cell.customers, 0),
    regions: relationshipTypes.map(({ key }, k) => {
      const place = byType.get(k);
      const region = regions[key];
      return place
        ? { type: key, x: place.x, y: place.y, sdX: place.sdX, sdY: place.sdY, shown: place.shown }
        : {
            type: key,
            x: region.mean[x] as number,
            y: region.mean[y] as number,
            sdX: region.sd[x] as number,
            sdY: region.sd[y] as number,
            shown: 0,
          };
    }),
  };
}
