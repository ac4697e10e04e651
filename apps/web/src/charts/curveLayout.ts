/** One period of a curve. Without a value: nobody answered, or too few to say. */
export interface CurvePoint {
  key: string;
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface CurveSize {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedPoint {
  x: number;
  /** Null where there is no value. */
  y: number | null;
}

export interface CurveLayout {
  placed: PlacedPoint[];
  /** SVG paths, one for each run of neighbouring periods that have a value. */
  bands: string[];
  lines: string[];
  yOf: (value: number) => number;
}

/** Where the points of a curve lie, with the band of their intervals: periods at equal distances, values on `domain`. */
export function curveLayout(
  points: readonly CurvePoint[],
  [lowest, highest]: readonly [number, number],
  size: CurveSize,
): CurveLayout {
  const width = size.width - size.left - size.right;
  const height = size.height - size.top - size.bottom;
  const yOf = (value: number) =>
    size.top + (1 - (clamp(value, lowest, highest) - lowest) / (highest - lowest)) * height;
  const xOf = (index: number) =>
    size.left + (points.length < 2 ? width / 2 : (index / (points.length - 1)) * width);
  const placed = points.map(({ value }, index) => ({
    x: xOf(index),
    y: value === null ? null : yOf(value),
  }));
  const bands: string[] = [];
  const lines: string[] = [];
  for (const run of runs(points)) {
    const at = (index: number, value: number) => `${round(xOf(index))} ${round(yOf(value))}`;
    const upper = run.map((index) => at(index, points[index]?.high ?? (points[index]?.value as number)));
    const lower = run.map((index) => at(index, points[index]?.low ?? (points[index]?.value as number)));
    if (run.length > 1) {
      bands.push(`M${upper.join('L')}L${lower.toReversed().join('L')}Z`);
      lines.push(`M${run.map((index) => at(index, points[index]?.value as number)).join('L')}`);
    }
  }
  return { placed, bands, lines, yOf };
}

/** Indices of neighbours that have a value. */
function runs(points: readonly CurvePoint[]): number[][] {
  const all: number[][] = [];
  let run: number[] = [];
  for (const [index, { value }] of points.entries()) {
    if (value !== null) run.push(index);
    else if (run.length > 0) {
      all.push(run);
      run = [];
    }
  }
  if (run.length > 0) all.push(run);
  return all;
}

/** Which of `count` labels to write so that each has `room` pixels: the last one always, and every so many before it. */
export function labelled(count: number, width: number, room: number): Set<number> {
  const most = Math.max(1, Math.floor(width / room));
  const every = Math.max(1, Math.ceil(count / most));
  const shown = new Set<number>();
  for (let index = count - 1; index >= 0; index -= every) shown.add(index);
  return shown;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
