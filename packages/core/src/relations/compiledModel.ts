import { axisCount } from './axes.ts';
import { type TypeKey, typeKeys } from './catalogue.ts';
import type { RelationModel } from './model.ts';
import { fadingSignals, standingSignals } from './signals/index.ts';
import type { Signal, StandingSignal } from './signals/signal.ts';
import { dayMs } from './signals/snapshot.ts';

/** One signal ready for arithmetic. */
export interface CompiledSignal {
  signal: Signal;
  /** The signal's own, at hand: signals differ in shape, and looking into them each time is slow. */
  isMomentary: boolean;
  shownValue: ((meanY: number) => number) | null;
  readAll: StandingSignal['readAll'] | null;
  halfLifeMs: number;
  loadings: Float64Array;
  /** Axes of the loadings that are not zero, and h / noise^2 there. */
  pullAt: readonly number[];
  pull: readonly number[];
  /** Positions in the lower triangle where h h' is not zero, and h h' / noise^2 there. */
  informationAt: readonly number[];
  information: readonly number[];
  /** 1 / noise^2; 0 when the model does not listen to it. */
  precision: number;
  shared: number;
  /** The types it is seen oftener (or seldomer) in, and log(times) there. A constant over types would change nothing. */
  timesAt: readonly number[];
  logTimes: readonly number[];
}

export interface CompiledModel {
  model: RelationModel;
  logPrior: Float64Array;
  /** 29 x 7, type by type. */
  means: Float64Array;
  sds: Float64Array;
  fading: readonly CompiledSignal[];
  standing: readonly CompiledSignal[];
}

const compiled = new WeakMap<RelationModel, CompiledModel>();

/** The model laid out in flat arrays; made once per model object, which must not be changed afterwards. */
export function compileModel(model: RelationModel): CompiledModel {
  const known = compiled.get(model);
  if (known) return known;
  const means = new Float64Array(typeKeys.length * axisCount);
  const sds = new Float64Array(typeKeys.length * axisCount);
  typeKeys.forEach((key, k) => {
    means.set(model.regions[key].mean, k * axisCount);
    sds.set(model.regions[key].sd, k * axisCount);
  });
  const made: CompiledModel = {
    model,
    logPrior: Float64Array.from(model.prior, Math.log),
    means,
    sds,
    fading: fadingSignals.map((signal) => compileSignal(signal, model)),
    standing: standingSignals.map((signal) => compileSignal(signal, model)),
  };
  compiled.set(model, made);
  return made;
}

function compileSignal(signal: Signal, model: RelationModel): CompiledSignal {
  const observation = model.observations[signal.key];
  const loadings = Float64Array.from(observation?.loadings ?? new Array(axisCount).fill(0));
  const times = observation ? Object.entries(signal.times ?? {}) : [];
  const precision = observation ? 1 / observation.noise ** 2 : 0;
  const made = {
    signal,
    isMomentary: signal.sort === 'momentary',
    shownValue: (signal.sort === 'momentary' && signal.shownValue) || null,
    readAll: signal.sort === 'standing' ? signal.readAll : null,
    halfLifeMs: signal.halfLifeDays * dayMs,
    loadings,
    pullAt: [] as number[],
    pull: [] as number[],
    informationAt: [] as number[],
    information: [] as number[],
    precision,
    shared: observation?.shared ?? 0,
    timesAt: times.map(([type]) => typeKeys.indexOf(type as TypeKey)),
    logTimes: times.map(([, ratio]) => Math.log(ratio)),
  };
  for (let i = 0, at = 0; i < axisCount; i++) {
    if (loadings[i] !== 0) {
      made.pullAt.push(i);
      made.pull.push(loadings[i]! * precision);
    }
    for (let j = 0; j <= i; j++, at++) {
      const square = loadings[i]! * loadings[j]!;
      if (square === 0) continue;
      made.informationAt.push(at);
      made.information.push(square * precision);
    }
  }
  return made;
}
