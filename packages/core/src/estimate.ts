/** Between which values the true figure lies, and how sure that is. */
export interface Interval {
  low: number;
  high: number;
  /** Coverage, as .95. */
  level: number;
}

/** A figure that may be shown: never without its number of observations, interval, method and convention. */
export interface Estimate {
  ok: true;
  value: number;
  /** Observations behind it. With weights, still the people who answered; see `effectiveN` where a measure tells it. */
  n: number;
  /** Null only where theory gives none; `method` then says so. */
  interval: Interval | null;
  /** How value and interval were worked out, as `adjusted-wald`. A stable key. */
  method: string;
  /** What was counted, as `top-2-box-of-5`. A stable key, printed beside the number. */
  convention: string;
}

/** Too little to say anything: an answer, not a failure. Never NaN. */
export interface NotEnough {
  ok: false;
  /** A stable key, as `too-few-answers`, `constant`, `perfect-collinearity`. */
  reason: string;
  n: number;
  /** The least n that would give an answer, where more would. */
  needed: number;
  /** What it is about, as the name of a column or group. */
  of?: string;
}

export type Measured<Shape extends Estimate = Estimate> = Shape | NotEnough;
