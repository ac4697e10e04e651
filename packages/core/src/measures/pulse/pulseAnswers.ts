/** One rating of one driver by one person, importance and evaluation on the same scale. */
export interface PulseRating {
  /** Place of the driver in the list of drivers. */
  driver: number;
  importance: number;
  evaluation: number;
  /** Who answered, as a code: ratings of one person go together. Absent: each rating is of somebody else. */
  respondent?: number;
}

/** Everything that is kept of a driver's ratings, enough for its means, its gap and their intervals. Sums of two parts add up. */
export interface DriverSums {
  n: number;
  importance: number;
  evaluation: number;
  importanceSquares: number;
  evaluationSquares: number;
  /** Of importance times evaluation. */
  products: number;
}

export const noRatings: Readonly<DriverSums> = {
  n: 0,
  importance: 0,
  evaluation: 0,
  importanceSquares: 0,
  evaluationSquares: 0,
  products: 0,
};

/** The sums of each driver. */
export function sumRatings(ratings: Iterable<PulseRating>, drivers: number): DriverSums[] {
  const sums = Array.from({ length: drivers }, () => ({ ...noRatings }));
  for (const { driver, importance, evaluation } of ratings) {
    const of = sums[driver]!;
    of.n++;
    of.importance += importance;
    of.evaluation += evaluation;
    of.importanceSquares += importance * importance;
    of.evaluationSquares += evaluation * evaluation;
    of.products += importance * evaluation;
  }
  return sums;
}

/** Two parts of the same driver's ratings, together. */
export function addSums(a: DriverSums, b: DriverSums): DriverSums {
  return {
    n: a.n + b.n,
    importance: a.importance + b.importance,
    evaluation: a.evaluation + b.evaluation,
    importanceSquares: a.importanceSquares + b.importanceSquares,
    evaluationSquares: a.evaluationSquares + b.evaluationSquares,
    products: a.products + b.products,
  };
}

/** Means of a driver, and the variances and covariance of one person's ratings (0 for one rating). */
export function momentsOf({ n, ...sums }: DriverSums) {
  const importance = sums.importance / n;
  const evaluation = sums.evaluation / n;
  const spread = (squares: number, a: number, b: number) => (n > 1 ? (squares - n * a * b) / (n - 1) : 0);
  return {
    n,
    importance,
    evaluation,
    importanceVariance: Math.max(0, spread(sums.importanceSquares, importance, importance)),
    evaluationVariance: Math.max(0, spread(sums.evaluationSquares, evaluation, evaluation)),
    covariance: spread(sums.products, importance, evaluation),
  };
}
