import type { Measured } from '../../estimate.ts';
import { meanInterval } from '../../numeric/meanInterval.ts';
import { wilsonInterval } from '../../numeric/wilsonInterval.ts';
import { type TypeKey, typeKeys } from '../catalogue.ts';
import { inferPosition } from '../inference/inferState.ts';
import type { RelationModel } from '../model.ts';
import type { Tally } from '../tally/tally.ts';

/** A customer whom the team tagged, as known before: a model is judged by what it would have said then. */
export interface TaggedCustomer {
  /** Of what passed up to the first of the tags, without any tag. */
  tally: Tally;
  nowMs: number;
  /** One a rater, the latest last. */
  tags: readonly { typeIndex: number; reliability: number }[];
}

export interface ModelOnTags {
  version: string;
  /** Mean over customers of -log P(tag), in nats; lower is better, log 29 = 3.37 is a guess. */
  logLoss: Measured;
  /** Share of customers whose likeliest type is the one tagged. */
  accuracy: Measured;
}

export interface TypeOnTags {
  type: TypeKey;
  n: number;
  /** Share of those tagged so that each model shows so. */
  learnt: Measured;
  inUse: Measured;
}

/**
 * `better`: the whole interval of the gain lies above 0, and the gain is worth reading everybody anew. `same`: so little lies between
 * the two that it changes nothing, however sure. `worse`: the whole interval lies under 0. Else `unsure`.
 */
export type TagVerdict = 'better' | 'same' | 'unsure' | 'worse';

export interface TagComparison {
  n: number;
  learnt: ModelOnTags;
  inUse: ModelOnTags;
  shipped: ModelOnTags;
  /** Log loss of the model in use less that of the learnt one, customer by customer: above 0, the learnt one is better. */
  gain: Measured;
  verdict: TagVerdict;
  /** Types that were tagged, the most often first. */
  types: TypeOnTags[];
}

/** Fewer tagged customers than this can't tell one model from another. */
export const fewestHeldOut = 30;

/**
 * In nats: 2 % more chance given to what the team says. Two models learnt from nearly the same tags differ by less than this, and so
 * evenly that it would look sure.
 */
const leastGain = 0.02;

const level = 0.95;
const otherTypes = typeKeys.length - 1;

/**
 * Compares a learnt model with the one in use, on tagged customers that neither learnt from. A tag is seen through its rater:
 * P(tag k) = r p_k + (1 - r)(1 - p_k)/28 with r the rater's reliability, so that a wrong tag can't outweigh many right ones and
 * the true probabilities are those that score best (forward correction of label noise, Patrini et al. 2017). The gain is
 * paired, since customers differ more from one another than models do: Student's t. Not enough: `too-few-tags`.
 */
export function compareOnTags(
  customers: readonly TaggedCustomer[],
  models: { learnt: RelationModel; inUse: RelationModel; shipped: RelationModel },
): TagComparison {
  const tagged = customers.map(({ tags }) => agreedType(tags));
  const learnt = judge(customers, tagged, models.learnt);
  const inUse = judge(customers, tagged, models.inUse);
  const shipped = judge(customers, tagged, models.shipped);
  const gain = meanOf(
    learnt.losses.map((loss, i) => inUse.losses[i]! - loss),
    'paired-t',
  );
  return {
    n: customers.length,
    learnt: learnt.told,
    inUse: inUse.told,
    shipped: shipped.told,
    gain,
    verdict: customers.length < fewestHeldOut ? 'unsure' : verdictOf(gain),
    types: typesOf(tagged, learnt.areRight, inUse.areRight),
  };
}

function verdictOf(gain: Measured): TagVerdict {
  if (!gain.ok || gain.interval === null) return 'unsure';
  if (Math.abs(gain.value) < leastGain) return 'same';
  if (gain.interval.low > 0) return 'better';
  return gain.interval.high < 0 ? 'worse' : 'unsure';
}

function judge(customers: readonly TaggedCustomer[], tagged: readonly number[], model: RelationModel) {
  const losses: number[] = [];
  const areRight: boolean[] = [];
  for (const [i, { tally, nowMs, tags }] of customers.entries()) {
    const { probabilities, typeIndex } = inferPosition(tally, model, nowMs);
    let loss = 0;
    for (const { typeIndex: told, reliability: r } of tags) {
      const p = probabilities[told]!;
      loss -= Math.log(r * p + ((1 - r) * (1 - p)) / otherTypes);
    }
    losses.push(loss / tags.length);
    areRight.push(typeIndex === tagged[i]);
  }
  const told: ModelOnTags = {
    version: model.version,
    logLoss: meanOf(losses, 'student-t'),
    accuracy: shareOf(areRight),
  };
  return { losses, areRight, told };
}

/** What the tags say together: each weighs log(28 r/(1 - r)); of two as likely, the one said last. */
function agreedType(tags: TaggedCustomer['tags']): number {
  const weights = new Map<number, number>();
  for (const { typeIndex, reliability: r } of tags) {
    const before = weights.get(typeIndex) ?? 0;
    weights.delete(typeIndex);
    weights.set(typeIndex, before + Math.log((otherTypes * r) / (1 - r)));
  }
  let agreed = -1;
  for (const [type, weight] of weights) if (agreed < 0 || weight >= weights.get(agreed)!) agreed = type;
  return agreed;
}

function typesOf(
  tagged: readonly number[],
  learnt: readonly boolean[],
  inUse: readonly boolean[],
): TypeOnTags[] {
  return typeKeys
    .map((type, k) => {
      const of = (areRight: readonly boolean[]) => areRight.filter((_, i) => tagged[i] === k);
      const own = of(learnt);
      return { type, n: own.length, learnt: shareOf(own), inUse: shareOf(of(inUse)) };
    })
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
}

function meanOf(values: readonly number[], method: 'student-t' | 'paired-t'): Measured {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  const found = meanInterval({ n, sum, squares }, level);
  if (found === null) return { ok: false, reason: 'too-few-tags', n, needed: 2 };
  const { value, low, high } = found;
  return { ok: true, value, n, interval: { low, high, level }, method, convention: 'log-loss-of-tags' };
}

function shareOf(areRight: readonly boolean[]): Measured {
  const n = areRight.length;
  if (n === 0) return { ok: false, reason: 'too-few-tags', n, needed: 1 };
  const right = areRight.filter(Boolean).length;
  return {
    ok: true,
    value: right / n,
    n,
    interval: wilsonInterval(right, n, level),
    method: 'wilson',
    convention: 'likeliest-is-tagged',
  };
}
