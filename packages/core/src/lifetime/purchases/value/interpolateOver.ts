const size = 6;
/** Chebyshev points of the first kind on [-1, 1] and their barycentric weights (Berrut & Trefethen 2004, 5.2). */
const points = Float64Array.from({ length: size }, (_, i) => Math.cos(((2 * i + 1) * Math.PI) / (2 * size)));
const weights = Float64Array.from(
  { length: size },
  (_, i) => (i % 2 ? -1 : 1) * Math.sin(((2 * i + 1) * Math.PI) / (2 * size)),
);

/**
 * A smooth positive function at many places, asked at few of them: ln f by polynomials of degree 5 on stretches that are halved until
 * they agree with f where they were not made, within `tolerance` (relative). Few places are simply asked.
 */
export function interpolateOver(
  places: Float64Array,
  ask: (place: number) => number,
  tolerance: number,
): Float64Array {
  const distinct = Float64Array.from(new Set(places)).sort();
  const found = new Map<number, number>();
  fill(0, distinct.length);
  return places.map((place) => found.get(place)!);

  function fill(from: number, to: number): void {
    const low = distinct[from]!;
    const high = distinct[to - 1]!;
    const stretch = to - from > size + 2 ? logPolynomial(ask, low, high) : null;
    if (stretch && [0.03, 0.4].every((share) => isClose(stretch, low + share * (high - low)))) {
      for (let i = from; i < to; i++) found.set(distinct[i]!, Math.exp(stretch(distinct[i]!)));
    } else if (stretch) {
      const middle = (low + high) / 2;
      let split = from;
      while (distinct[split]! < middle) split++;
      fill(from, split);
      fill(split, to);
    } else for (let i = from; i < to; i++) found.set(distinct[i]!, ask(distinct[i]!));
  }

  function isClose(stretch: (place: number) => number, place: number): boolean {
    return Math.abs(Math.exp(stretch(place)) / ask(place) - 1) <= tolerance;
  }
}

function logPolynomial(ask: (place: number) => number, low: number, high: number): (place: number) => number {
  const centre = (low + high) / 2;
  const half = (high - low) / 2;
  const logs = points.map((point) => Math.log(ask(centre + half * point)));
  return (place) => {
    const x = (place - centre) / half;
    let above = 0;
    let below = 0;
    for (let i = 0; i < size; i++) {
      const gap = x - points[i]!;
      if (gap === 0) return logs[i]!;
      above += (weights[i]! / gap) * logs[i]!;
      below += weights[i]! / gap;
    }
    return above / below;
  };
}
