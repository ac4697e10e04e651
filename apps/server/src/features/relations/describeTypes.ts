import type { RelationTypes } from '@rapport/contracts/relations';
import {
  axes,
  catalogueNote,
  evolutionLimit,
  evolutionsFrom,
  playbooks,
  provenances,
  relationshipTypes,
} from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { relationModelOf } from './relationModelOf.ts';

/** The catalogue of types: what each is, where it lies, how to behave in it and what it may become. */
export async function describeTypes(ctx: Ctx): Promise<RelationTypes> {
  const { regions } = await relationModelOf(ctx);
  return {
    note: catalogueNote,
    provenances: { ...provenances },
    types: relationshipTypes.map(({ key, family, fr, en, definition, provenance }) => {
      const region = regions[key];
      const { type: _, ...playbook } = playbooks[key];
      return {
        type: key,
        family,
        name: { fr, en },
        definition,
        provenance: [...provenance],
        playbook: structuredClone(playbook) as RelationTypes['types'][number]['playbook'],
        evolutions: evolutionsFrom(key),
        limit: evolutionLimit(key),
        region: Object.fromEntries(
          axes.map((axis, i) => [axis, { mean: region.mean[i] as number, sd: region.sd[i] as number }]),
        ),
      };
    }),
  };
}
