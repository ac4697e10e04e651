/** Something that could be labelled: what the model gives each category. */
export interface Candidate<Id> {
  id: Id;
  probabilities: ArrayLike<number>;
}

/** So many times as many of the least sure are looked at as are chosen, and never fewer: many of one kind would fill a small pool. */
const pool = 4;
const leastPool = 400;

/**
 * What is best labelled next: where the two likeliest categories are close (margin sampling, Scheffer, Decomain & Wrobel 2001), and
 * unlike what was chosen already, so that ten of one kind do not stand for all (greedy: unsureness times distance to the nearest
 * chosen, distance being Hellinger's between what the model gives). Linear in candidates, but for the pool.
 *
 * @example chooseToLabel(candidates, 20)
 */
export function chooseToLabel<Id>(candidates: readonly Candidate<Id>[], count: number): Id[] {
  const unsure = candidates
    .map((candidate) => ({ ...candidate, unsureness: 1 - marginOf(candidate.probabilities), distance: 1 }))
    .sort((a, b) => b.unsureness - a.unsureness)
    .slice(0, Math.max(leastPool, count * pool));
  const chosen: Id[] = [];
  while (chosen.length < count && unsure.length > 0) {
    let best = 0;
    for (let i = 1; i < unsure.length; i++)
      if (unsure[i]!.unsureness * unsure[i]!.distance > unsure[best]!.unsureness * unsure[best]!.distance)
        best = i;
    const [next] = unsure.splice(best, 1);
    chosen.push(next!.id);
    for (const other of unsure)
      other.distance = Math.min(other.distance, hellinger(other.probabilities, next!.probabilities));
  }
  return chosen;
}

/** The likeliest less the next: 0 when the model hesitates, 1 when it is sure. */
function marginOf(probabilities: ArrayLike<number>): number {
  let first = 0;
  let second = 0;
  for (let k = 0; k < probabilities.length; k++) {
    const p = probabilities[k]!;
    if (p > first) [first, second] = [p, first];
    else if (p > second) second = p;
  }
  return first - second;
}

function hellinger(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let overlap = 0;
  for (let k = 0; k < a.length; k++) overlap += Math.sqrt(a[k]! * b[k]!);
  return Math.sqrt(Math.max(0, 1 - overlap));
}
