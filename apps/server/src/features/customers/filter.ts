import type { CustomerFilter } from '@rapport/contracts/customers';
import { type Axis, axes, families, relationshipTypes } from '@rapport/core/relations';
import { type DomainError, invalidValue } from '../../platform/errors.ts';
import type { Reach } from '../books/reach.ts';

/** Which customers a list holds, in the terms of relation_state. Null: no bound. */
export interface StateFilter {
  types: number[] | null;
  minProbability: number | null;
  siteIds: string[] | null;
  /** Whom the actor may see. */
  reach: Reach | null;
  minValue: number | null;
  maxValue: number | null;
  seenFrom: Date | null;
  seenBefore: Date | null;
  /** Ten-thousandths. The upper edge belongs to the next cell of the map, but for the last. */
  box: { axis: number; min: number; max: number }[];
}

/** @throws DomainError invalid for a type or a family that is not in the catalogue */
export function stateFilter(
  query: CustomerFilter,
  siteIds: string[] | null,
  reach: Reach | null,
): StateFilter {
  return {
    types: typesOf(query),
    minProbability: query.minProbability ?? null,
    siteIds,
    reach,
    minValue: query.minValue ?? null,
    maxValue: query.maxValue ?? null,
    seenFrom: query.lastSeenAfter === undefined ? null : new Date(query.lastSeenAfter),
    seenBefore: query.lastSeenBefore === undefined ? null : new Date(query.lastSeenBefore),
    box: [...side(query.xAxis, query.xMin, query.xMax), ...side(query.yAxis, query.yMin, query.yMax)],
  };
}

/** Whether it holds every customer. */
export function holdsAll(filter: StateFilter): boolean {
  return Object.values(filter).every(
    (bound) => bound === null || (Array.isArray(bound) && bound.length === 0),
  );
}

/** Types named, and those of the families named, together. */
function typesOf({ type, family }: CustomerFilter): number[] | null {
  if (!type?.length && !family?.length) return null;
  const unknownType = type?.find((key) => !relationshipTypes.some((known) => known.key === key));
  if (unknownType !== undefined) throw unknown('type', unknownType);
  const unknownFamily = family?.find((key) => !families.some((known) => known.key === key));
  if (unknownFamily !== undefined) throw unknown('family', unknownFamily);
  return relationshipTypes.flatMap((known, k) =>
    type?.includes(known.key) || family?.includes(known.family) ? [k] : [],
  );
}

function unknown(field: string, value: string): DomainError {
  return invalidValue(field, `"${value}" is not in the catalogue; see /api/v1/relationships/types`);
}

function side(axis: Axis | undefined, min = -1, max = 1): StateFilter['box'] {
  if (axis === undefined) return [];
  return [
    {
      axis: axes.indexOf(axis),
      min: Math.round(min * 10_000),
      max: max >= 1 ? 10_001 : Math.round(max * 10_000),
    },
  ];
}
