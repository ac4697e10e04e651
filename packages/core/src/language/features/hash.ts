/** FNV-1a over UTF-16 units, from a seed: the name of a feature in 32 bits. */
export function hashString(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Joins two names into one; the order counts. */
export function joinHashes(first: number, second: number): number {
  return (
    (Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35)) >>> 0
  );
}
