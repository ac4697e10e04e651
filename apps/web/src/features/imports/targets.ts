import type { columnTargets } from '@rapport/contracts/imports';

export type KnownTarget = (typeof columnTargets)[number];

/** What a column may mean, grouped as people think of it. A test holds that none is forgotten. */
export const targetGroups = [
  {
    group: 'who',
    targets: [
      'customer',
      'email',
      'phone',
      'card',
      'device',
      'name',
      'firstName',
      'lastName',
      'city',
      'country',
    ],
  },
  { group: 'when', targets: ['at', 'time', 'kind', 'channel', 'direction', 'staff', 'site', 'id'] },
  {
    group: 'purchase',
    targets: ['order', 'amount', 'unitPrice', 'quantity', 'currency', 'sku', 'item', 'category'],
  },
  { group: 'words', targets: ['text', 'language', 'score', 'rating'] },
] as const satisfies { group: string; targets: KnownTarget[] }[];

const prefix = 'property:';

/** The target that keeps a column as a property named after its header; null when the header has no usable letter. */
export function propertyTarget(header: string): string | null {
  const name = header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w -]+/g, ' ')
    .trim()
    .replace(/ +/g, '_')
    .slice(0, 60);
  return name === '' ? null : `${prefix}${name}`;
}

/** The name under which a property is kept; null for the other targets. */
export function propertyName(target: string): string | null {
  return target.startsWith(prefix) ? target.slice(prefix.length) : null;
}

/** Meanings of which a file has one column at most: choosing it for another column frees the first. */
export function isSingle(target: string): boolean {
  return target !== 'ignore' && propertyName(target) === null;
}
