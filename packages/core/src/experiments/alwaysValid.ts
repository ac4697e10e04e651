import type { Interval, Measured } from '../estimate.ts';
import type { ArmDifference } from './arms/armDifference.ts';

export interface AlwaysValid {
  ok: true;
  value: number;
  n: number;
  interval: Interval;
  /** Of no difference at all; may be looked at every day. Keep the lowest seen. */
  p: number;
  method: string;
  convention: string;
}

/** Fewer people than this an arm, and the asymptotics that it stands on are not to be relied upon. */
const fewest = 50;

/**
 * An interval of the difference that holds at all times at once, so that one may look every day and stop when one likes: the
 * asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024, Annals of Statistics 52, "Time-uniform
 * central limit theory", theorem 2.2), which is the mixture sequential test of Robbins (1970) and Johari, Koomen, Pekelis & Walsh
 * (2022, Operations Research 70) with estimated variance. With t people in all, V the squared standard error, u = t rho^2:
 *
 *   margin = sqrt(V (1 + u) / u log((1 + u) / alpha^2)),   p = min(1, sqrt(1 + u) exp(-z^2 u / (2 (1 + u))))
 *
 * Begin to look from 50 people an arm; the level is asymptotic there (simulated in bench/experiments-coverage.ts).
 *
 * @param difference of `armDifference`, adjusted or not
 * @param planned people in all at which the interval is to be narrowest, fixed before the first look
 * @returns not enough: `too-few-answers` under 50 people in an arm; `constant` when nothing varies
 * @example alwaysValid(difference, { planned: 10_000 }).interval
 */
export function alwaysValid(
  difference: Pick<ArmDifference, 'value' | 'standardError' | 'treated' | 'control'>,
  { planned, level = 0.95 }: { planned: number; level?: number },
): Measured<AlwaysValid> {
  if (!(planned > 0 && Number.isFinite(planned)))
    throw new RangeError(`Give how many people are planned, above 0; not ${planned}.`);
  const { value, standardError, treated, control } = difference;
  const least = Math.min(treated.n, control.n);
  if (least < fewest) return { ok: false, reason: 'too-few-answers', n: least, needed: fewest };
  const n = treated.n + control.n;
  if (!(standardError > 0)) return { ok: false, reason: 'constant', n, needed: 0 };
  const alpha = 1 - level;
  const u = (n / planned) * bestMixture(alpha);
  const margin = standardError * Math.sqrt(((1 + u) / u) * (Math.log1p(u) - 2 * Math.log(alpha)));
  const z = value / standardError;
  return {
    ok: true,
    value,
    n,
    interval: { low: value - margin, high: value + margin, level },
    p: Math.min(1, Math.exp(Math.log1p(u) / 2 - (z * z * u) / (2 * (1 + u)))),
    method: 'asymptotic-confidence-sequence',
    convention: `treated-less-control-at-any-time-best-at-${planned}`,
  };
}

/** The u = t rho^2 at which the margin at t is least: u = log((1 + u) / alpha^2). */
function bestMixture(alpha: number): number {
  let u = -2 * Math.log(alpha);
  for (let i = 0; i < 60; i++) u = Math.log1p(u) - 2 * Math.log(alpha);
  return u;
}
