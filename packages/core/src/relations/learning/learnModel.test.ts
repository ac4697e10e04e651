import { expect, it } from 'vitest';
import { standardNormal } from '../../numeric/normal.ts';
import { seededRandom } from '../../numeric/random.ts';
import { typeKeys } from '../catalogue.ts';
import { inferState } from '../inference/inferState.ts';
import { type RelationModel, shippedModel } from '../model.ts';
import { fadingSignals } from '../signals/index.ts';
import { tagLogRatio } from '../signals/tagSignals.ts';
import { positionSignals, type SimulationPlan, simulateCustomers } from '../simulation/simulateCustomers.ts';
import { addRatios, addReading } from '../tally/addReading.ts';
import { emptyTally } from '../tally/tally.ts';
import { learnModel } from './learnModel.ts';

const nowMs = Date.UTC(2026, 10, 22);
const plan: SimulationPlan = {
  customers: 5000,
  seed: 11,
  nowMs,
  windowDays: 180,
  meanReadings: 25,
  driftHalfLifeDays: 3650,
  changeHalfLifeDays: Infinity,
};

const base: RelationModel = { ...shippedModel, observations: withoutSharedNoise() };
const truth = anotherWorkspace();

it('learns a workspace whose customers are not as shipped, from answers and imperfect tags', () => {
  const examples = [...simulatedTallies(plan)];
  const learnt = learnModel(examples, base, { version: 'test-1' });
  if (!learnt.ok) throw new Error(learnt.reason);
  expect(learnt.n).toBeGreaterThan(4000);

  const heldOut = [...simulatedTallies({ ...plan, seed: 12, customers: 2000 }, false)];
  const before = logLoss(heldOut, base);
  const after = logLoss(heldOut, learnt.model);
  const best = logLoss(heldOut, truth);
  expect(before - after).toBeGreaterThan(0.75 * (before - best));

  const common = typeKeys.indexOf('basic-exchange');
  expect(Math.abs(learnt.model.prior[common]! - truth.prior[common]!)).toBeLessThan(0.03);
  const distance = (model: RelationModel) =>
    Math.hypot(
      ...model.regions['basic-exchange'].mean.map((m, i) => m - truth.regions['basic-exchange'].mean[i]!),
    );
  expect(distance(learnt.model)).toBeLessThan(0.4 * distance(base));
  expect(Math.abs(learnt.model.observations.nps!.noise - 0.8)).toBeLessThan(0.1);
});

it('changes nothing and says so when too few customers answered or were tagged', () => {
  const few = [...simulatedTallies({ ...plan, customers: 50 })];
  expect(learnModel(few, base, { version: 'test-2' })).toMatchObject({
    ok: false,
    reason: 'too-few-examples',
  });
});

function withoutSharedNoise(): RelationModel['observations'] {
  return Object.fromEntries(
    Object.entries(shippedModel.observations).map(([key, observation]) => [
      key,
      { ...observation, shared: 0 },
    ]),
  );
}

/** Many basic exchanges, warmer than shipped; regions moved; a noisier recommendation score. */
function anotherWorkspace(): RelationModel {
  const random = seededRandom(3);
  const shares = typeKeys.map((key) =>
    key === 'basic-exchange' ? 0.3 : Math.exp(0.8 * standardNormal(random)) / 40,
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const regions = Object.fromEntries(
    typeKeys.map((key) => {
      const region = base.regions[key];
      const shift =
        key === 'basic-exchange'
          ? [0.4, 0.3, 0, 0, 0.3, 0, 0]
          : region.mean.map(() => 0.12 * standardNormal(random));
      return [key, { mean: region.mean.map((m, i) => m + shift[i]!), sd: region.sd }];
    }),
  ) as unknown as RelationModel['regions'];
  return {
    ...base,
    version: 'truth',
    prior: shares.map((share) => share / total),
    regions,
    observations: { ...base.observations, nps: { ...base.observations.nps!, noise: 0.8 } },
  };
}

function* simulatedTallies(simulation: SimulationPlan, isTagged = true) {
  const random = seededRandom(simulation.seed + 1000);
  const id = new Uint32Array(4);
  const tags = fadingSignals.findIndex(({ key }) => key === 'staff-tags');
  expect(positionSignals.length).toBeGreaterThan(10);
  for (const { type, readings } of simulateCustomers(truth, simulation)) {
    const tally = emptyTally();
    for (const { number, y } of readings) addReading(tally, number, y, 1, nowMs, id);
    if (isTagged && random() < 0.5) {
      const tagged = random() < 0.6 ? type : Math.floor(random() * typeKeys.length);
      const ratios = new Float64Array(typeKeys.length);
      ratios[tagged] = tagLogRatio(0.6);
      addRatios(tally, tags, ratios, 1, nowMs, id);
    }
    yield { tally, nowMs, type };
  }
}

function logLoss(
  customers: readonly { tally: ReturnType<typeof emptyTally>; type: number }[],
  model: RelationModel,
): number {
  let loss = 0;
  for (const { tally, type } of customers)
    loss -= Math.log(inferState(tally, model, nowMs).probabilities[type]!);
  return loss / customers.length;
}
