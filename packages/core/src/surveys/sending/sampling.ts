/**
 * Whether somebody is of a sample: a stable hash of who they are and what it is for, so that the same people are drawn each time
 * it is asked, and others for another survey.
 *
 * @param share from 0 to 1
 * @example isSampled('customer-1', 'survey-1', 0.1)
 */
export function isSampled(who: string, what: string, share: number): boolean {
  return positionOf(`${what}:${who}`) < share;
}

/** FNV-1a, mixed (murmur3's end), as a share of its range. */
function positionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
