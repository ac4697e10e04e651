/** What a search found, by column: numbers of texts, each once, and how near each is to what was asked. */
export class Matches {
  length = 0;
  numbers = new Float64Array(1_024);
  /** Higher is nearer; null where nearness was not asked for. */
  scores: Float64Array | null;

  constructor({ hasScores }: { hasScores: boolean }) {
    this.scores = hasScores ? new Float64Array(1_024) : null;
  }

  push(number: number, score: number): void {
    if (this.length === this.numbers.length) {
      this.numbers = doubled(this.numbers);
      this.scores &&= doubled(this.scores);
    }
    if (this.scores) this.scores[this.length] = score;
    this.numbers[this.length++] = number;
  }
}

/** The highest numbers: the latest to come. Any order. */
export function latestOf({ numbers, length }: Matches, count: number): Float64Array {
  const all = numbers.subarray(0, length);
  // Segments come in the order they were made: nearly always that of numbers already.
  const ascending = length <= count || isAscending(all) ? all : all.slice().sort();
  return ascending.subarray(Math.max(0, length - count));
}

/** The highest scores, and of equal ones the highest numbers; best first. */
export function nearestOf(
  { numbers, scores, length }: Matches,
  count: number,
): { number: number; score: number }[] {
  if (!scores) throw new TypeError('These matches were not scored');
  const bound = length <= count ? Number.NEGATIVE_INFINITY : highest(scores.slice(0, length), count);
  const above: { number: number; score: number }[] = [];
  const equal: number[] = [];
  for (let i = 0; i < length; i++) {
    if (scores[i]! > bound) above.push({ number: numbers[i]!, score: scores[i]! });
    else if (scores[i] === bound) equal.push(numbers[i]!);
  }
  above.sort((a, b) => b.score - a.score || b.number - a.number);
  const missing = Math.max(0, Math.min(count, length) - above.length);
  const latest = Float64Array.from(equal).sort().reverse().subarray(0, missing);
  return [...above, ...Array.from(latest, (number) => ({ number, score: bound }))];
}

/** The value that `count` of them are at or above (Hoare's selection): linear on average; reorders them. */
function highest(values: Float64Array, count: number): number {
  const wanted = values.length - count;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const kept = values[left]!;
      values[left++] = values[right]!;
      values[right--] = kept;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted]!;
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
