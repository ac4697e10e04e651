import { standardNormal } from '../../numeric/normal.ts';
import { type Random, seededRandom } from '../../numeric/random.ts';
import { axisCount } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import type { RelationModel } from '../model.ts';
import { fadingSignals } from '../signals/index.ts';
import { dayMs } from '../signals/snapshot.ts';

/** One noisy observation of a simulated position. */
export interface SimulatedReading {
  /** Number of the momentary signal. */
  number: number;
  y: number;
  atMs: number;
}

export interface SimulatedCustomer {
  /** True type at `nowMs`. */
  type: number;
  readings: readonly SimulatedReading[];
}

export interface SimulationPlan {
  customers: number;
  seed: number;
  nowMs: number;
  /** Readings are spread evenly over these days before now. */
  windowDays: number;
  /** Mean number of readings of a customer (geometric, so many have few). */
  meanReadings: number;
  /** Days after which a position keeps half of its deviation from the centre of its type. */
  driftHalfLifeDays: number;
  /** Days after which half of the relations have changed type, for one drawn afresh. Infinity: never. */
  changeHalfLifeDays: number;
}

/** The signals that observe position alone: what the exact answer can be computed for. */
export const positionSignals: readonly number[] = fadingSignals.flatMap((signal, number) =>
  signal.sort === 'momentary' && !signal.times && !signal.weigh ? [number] : [],
);

/**
 * Customers whose type is drawn from the prior, whose position moves around the centre of the type as an Ornstein-Uhlenbeck
 * process with the region as stationary law, and whose relation may change altogether.
 */
export function* simulateCustomers(model: RelationModel, plan: SimulationPlan): Generator<SimulatedCustomer> {
  const random = seededRandom(plan.seed);
  for (let i = 0; i < plan.customers; i++) yield simulateOne(model, plan, random);
}

/** Share left after some days, by a half-life. */
export function keptAfter(days: number, halfLifeDays: number): number {
  return days <= 0 ? 1 : 2 ** (-days / halfLifeDays);
}

interface Place {
  type: number;
  position: Float64Array;
}

function simulateOne(model: RelationModel, plan: SimulationPlan, random: Random): SimulatedCustomer {
  const count = Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / (1 + plan.meanReadings)));
  const instants = Array.from({ length: count }, () => plan.nowMs - random() * plan.windowDays * dayMs);
  instants.sort((a, b) => a - b);
  let place = newPlace(model, random);
  let last = instants[0] ?? plan.nowMs;
  const readings = instants.map((atMs) => {
    place = move(place, model, (atMs - last) / dayMs, plan, random);
    last = atMs;
    const number = positionSignals[Math.floor(random() * positionSignals.length)]!;
    const { loadings, noise } = model.observations[fadingSignals[number]!.key]!;
    let y = noise * standardNormal(random);
    for (let i = 0; i < axisCount; i++) y += loadings[i]! * place.position[i]!;
    return { number, y, atMs };
  });
  place = move(place, model, (plan.nowMs - last) / dayMs, plan, random);
  return { type: place.type, readings };
}

function newPlace(model: RelationModel, random: Random): Place {
  const type = drawType(model.prior, random);
  const { mean, sd } = model.regions[typeKeys[type]!];
  return { type, position: Float64Array.from(mean, (m, i) => m + sd[i]! * standardNormal(random)) };
}

function drawType(prior: readonly number[], random: Random): number {
  let left = random();
  for (let k = 0; k < prior.length - 1; k++) {
    left -= prior[k]!;
    if (left < 0) return k;
  }
  return prior.length - 1;
}

function move(place: Place, model: RelationModel, days: number, plan: SimulationPlan, random: Random): Place {
  if (days <= 0) return place;
  if (random() >= keptAfter(days, plan.changeHalfLifeDays)) return newPlace(model, random);
  const { mean, sd } = model.regions[typeKeys[place.type]!];
  const kept = keptAfter(days, plan.driftHalfLifeDays);
  const fresh = Math.sqrt(1 - kept * kept);
  return {
    type: place.type,
    position: place.position.map(
      (at, i) => mean[i]! + kept * (at - mean[i]!) + fresh * sd[i]! * standardNormal(random),
    ),
  };
}
