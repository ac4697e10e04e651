/** Somebody who can be given cases. */
export interface Candidate {
  id: string;
  /** Sites they look after; none: every site. */
  sites: readonly string[];
  /** What they know besides what everybody does. */
  skills: readonly string[];
  /** Cases they hold now, and can hold. */
  load: number;
  capacity: number;
  isAway: boolean;
  /** When they were last given a case; null: never. */
  lastGivenMs: number | null;
}

export interface CaseNeed {
  siteId: string | null;
  skill: string | null;
  /** Whom the rule names: it is theirs while they are there and have room. */
  named?: string | null | undefined;
}

export type OwnerChoice =
  | { id: string; because: 'named' | 'site-and-skill' | 'site' | 'skill' | 'load' }
  | { id: null; because: 'nobody-there' | 'nobody-knows' | 'all-full' };

/**
 * Who takes a case: of those who are there, look after its site and have the skill it asks for, whoever is the least loaded for
 * what they can hold; at equal load whoever was given one longest ago, then the least id. A skill asked for is never waived; a
 * site nobody looks after is everybody's.
 *
 * @example chooseOwner([{ id: 'ada', sites: [], skills: [], load: 3, capacity: 20, isAway: false, lastGivenMs: null }],
 *   { siteId: null, skill: null }) // { id: 'ada', because: 'load' }
 */
export function chooseOwner(
  candidates: readonly Candidate[],
  { siteId, skill, named }: CaseNeed,
): OwnerChoice {
  const present = candidates.filter(({ isAway }) => !isAway);
  const meant = present.find(({ id }) => id === named);
  if (meant && hasRoom(meant)) return { id: meant.id, because: 'named' };
  if (present.length === 0) return { id: null, because: 'nobody-there' };
  const skilled = skill === null ? present : present.filter(({ skills }) => skills.includes(skill));
  if (skilled.length === 0) return { id: null, because: 'nobody-knows' };
  const own = siteId === null ? [] : skilled.filter(({ sites }) => sites.includes(siteId));
  const everywhere = skilled.filter(({ sites }) => sites.length === 0);
  const near = [own, everywhere, skilled].find((group) => group.some(hasRoom));
  const chosen = near?.filter(hasRoom).toSorted(byLoad)[0];
  if (chosen === undefined) return { id: null, because: 'all-full' };
  const isOfSite = siteId !== null && chosen.sites.includes(siteId);
  if (isOfSite) return { id: chosen.id, because: skill === null ? 'site' : 'site-and-skill' };
  return { id: chosen.id, because: skill === null ? 'load' : 'skill' };
}

function hasRoom({ load, capacity }: Candidate): boolean {
  return load < capacity;
}

function byLoad(a: Candidate, b: Candidate): number {
  return (
    a.load / a.capacity - b.load / b.capacity ||
    (a.lastGivenMs ?? 0) - (b.lastGivenMs ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
