import type { MeasureFilter, MeasureSettings } from '@rapport/contracts/measures';
import { channels } from '@rapport/contracts/vocabulary';
import { families, relationshipTypes, typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import { invalidValue } from '../../../platform/errors.ts';
import { readSites } from '../../relations/readSites.ts';
import type { Dimension } from '../cells/slices.ts';

/** Values asked of each dimension, as slices write them. A dimension that is not there is not looked at. */
export type Selection = ReadonlyMap<Dimension, readonly string[]>;

export const unknownSite = '00000000-0000-0000-0000-000000000000';

type Filters = Pick<MeasureFilter, 'channel' | 'site' | 'type' | 'family' | 'trait'>;

/**
 * From what was asked to what cells are kept by.
 *
 * @throws DomainError invalid for a type, family or trait that is not there
 */
export async function select(ctx: Ctx, filter: Filters, settings: MeasureSettings): Promise<Selection> {
  const selection = new Map<Dimension, readonly string[]>();
  if (filter.channel?.length) {
    const asNumber = (channel: string) => String((channels as readonly string[]).indexOf(channel));
    selection.set('channel', filter.channel.map(asNumber));
  }
  if (filter.site?.length) {
    const known = (await readSites(ctx, filter.site)) ?? [];
    selection.set('site', filter.site.includes('none') ? [...known, unknownSite] : known);
  }
  const types = typesOf(filter);
  if (types) selection.set('type', types);
  for (const asked of filter.trait ?? []) {
    const { dimension, value } = traitOf(asked, settings);
    selection.set(dimension, [...(selection.get(dimension) ?? []), value]);
  }
  return selection;
}

function typesOf({ type = [], family = [] }: Filters): string[] | null {
  if (type.length + family.length === 0) return null;
  const asked = new Set<number>();
  for (const key of type) asked.add(key === 'none' ? -1 : numberOf(typeKeys, key, 'type'));
  for (const key of family) {
    numberOf(
      families.map((each) => each.key),
      key,
      'family',
    );
    for (const [k, each] of relationshipTypes.entries()) if (each.family === key) asked.add(k);
  }
  return [...asked].map(String);
}

function numberOf(keys: readonly string[], key: string, field: 'type' | 'family'): number {
  const at = keys.indexOf(key);
  if (at >= 0) return at;
  throw invalidValue(field, `there is no ${field} "${key}"; take one of ${keys.join(', ')}`);
}

function traitOf(asked: string, { traits }: MeasureSettings): { dimension: Dimension; value: string } {
  const at = traits.findIndex((trait) => asked.startsWith(`${trait}:`));
  if (at < 0) {
    throw invalidValue(
      'trait',
      `"${asked}" is of no trait that measures are looked at by (${traits.join(', ') || 'none is chosen'}); choose it in the settings, then ask for trait:value`,
    );
  }
  const value = asked.slice((traits[at] as string).length + 1);
  return { dimension: `trait${at + 1}` as Dimension, value };
}
