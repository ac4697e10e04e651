import type { MomentEvent } from '../facts.ts';
import type { EventMatch } from '../rule.ts';

type Looked = Pick<MomentEvent, 'kind' | 'channel' | 'direction' | 'amountCents' | 'properties' | 'items'>;

/** Whether an exchange is one of those meant. Costs no more than the first thing that does not agree. */
export function matchEvent(match: EventMatch, event: Looked): boolean {
  if (match.kind !== event.kind) return false;
  if (match.direction !== undefined && match.direction !== event.direction) return false;
  if (match.channels && (event.channel === null || !match.channels.includes(event.channel))) return false;
  if (match.amountAtLeastCents !== undefined && !((event.amountCents ?? 0) >= match.amountAtLeastCents))
    return false;
  if (match.property && !hasProperty(event.properties, match.property)) return false;
  if (match.measure !== undefined && event.properties?.measure !== match.measure) return false;
  if (match.scoreAtLeast !== undefined || match.scoreAtMost !== undefined) {
    const share = scoreShare(event.properties);
    if (share === null) return false;
    if (match.scoreAtLeast !== undefined && share < match.scoreAtLeast) return false;
    if (match.scoreAtMost !== undefined && share > match.scoreAtMost) return false;
  }
  const { item } = match;
  return item === undefined || event.items.some(({ sku, category }) => sku === item || category === item);
}

export function matchesAny(matches: readonly EventMatch[], event: Looked): boolean {
  for (const match of matches) if (matchEvent(match, event)) return true;
  return false;
}

function hasProperty(
  properties: MomentEvent['properties'],
  { name, values }: NonNullable<EventMatch['property']>,
): boolean {
  const value = properties?.[name];
  return value !== undefined && value !== null && values.includes(String(value));
}

function scoreShare(properties: MomentEvent['properties']): number | null {
  const score = properties?.score;
  const scale = properties?.scale;
  return typeof score === 'number' && typeof scale === 'number' && scale > 0 ? score / scale : null;
}
