import { expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { typeKeys } from '../catalogue.ts';
import { type RelationModel, shippedModel } from '../model.ts';
import { emptyTally } from '../tally/tally.ts';
import { compareOnTags, fewestHeldOut, type TaggedCustomer } from './compareOnTags.ts';

const nowMs = Date.UTC(2026, 10, 22);
const buddies = typeKeys.indexOf('buddies');
const fling = typeKeys.indexOf('fling');
const random = seededRandom(5);

/** A base where two relationships are common, and a model that knows. */
const shares = typeKeys.map((_, k) => (k === buddies ? 0.6 : k === fling ? 0.22 : 0.18 / 27));
const knowing: RelationModel = { ...shippedModel, version: 'knowing', prior: shares };

function tagged(n: number, reliability = 0.7): TaggedCustomer[] {
  return Array.from({ length: n }, () => {
    const type = drawn();
    const typeIndex = random() < reliability ? type : (type + 1 + Math.floor(random() * 28)) % 29;
    return { tally: emptyTally(), nowMs, tags: [{ typeIndex, reliability }] };
  });
}

function drawn(): number {
  let left = random();
  return shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
}

it('a model that knows the base better is told so, with how sure that is', () => {
  const found = compareOnTags(tagged(200), { learnt: knowing, inUse: shippedModel, shipped: shippedModel });
  expect(found.verdict).toBe('better');
  expect(found.n).toBe(200);
  expect(found.gain).toMatchObject({ ok: true, n: 200, method: 'paired-t' });
  const loss = found.shipped.logLoss;
  expect(loss.ok && loss.value).toBeCloseTo(Math.log(29), 1);
  expect(found.types[0]).toMatchObject({ type: 'buddies', learnt: { ok: true, value: 1 } });
  expect(found.types.reduce((sum, { n }) => sum + n, 0)).toBe(200);
});

it('the same model, or too few tagged, never takes over', () => {
  const same = compareOnTags(tagged(200), { learnt: knowing, inUse: knowing, shipped: shippedModel });
  expect(same.gain).toMatchObject({ ok: true, value: 0 });
  expect(same.verdict).toBe('same');
  // Evenly better by a hair: sure, and not worth reading everybody anew.
  const hair = { ...knowing, prior: shares.map((share, k) => (k === buddies ? 1.001 : 0.9985) * share) };
  const all = Array.from({ length: 200 }, () => ({
    tally: emptyTally(),
    nowMs,
    tags: [{ typeIndex: buddies, reliability: 0.7 }],
  }));
  expect(compareOnTags(all, { learnt: hair, inUse: knowing, shipped: shippedModel }).verdict).toBe('same');
  const few = tagged(fewestHeldOut - 1);
  expect(compareOnTags(few, { learnt: knowing, inUse: shippedModel, shipped: shippedModel }).verdict).toBe(
    'unsure',
  );
  const none = compareOnTags([], { learnt: knowing, inUse: shippedModel, shipped: shippedModel });
  expect(none).toMatchObject({ verdict: 'unsure', gain: { ok: false }, types: [] });
});

it('a model that is sure and often wrong loses, and one wrong tag weighs no more than its rater', () => {
  const sure: RelationModel = {
    ...shippedModel,
    version: 'sure',
    prior: typeKeys.map((_, k) => (k === buddies ? 1 - 28e-9 : 1e-9)),
  };
  const found = compareOnTags(tagged(200), { learnt: sure, inUse: knowing, shipped: shippedModel });
  expect(found.gain.ok && found.gain.value).toBeLessThan(0);
  expect(found.verdict).toBe('worse');
  const wrong = { tally: emptyTally(), nowMs, tags: [{ typeIndex: fling, reliability: 0.6 }] };
  const one = compareOnTags([wrong], { learnt: sure, inUse: sure, shipped: sure }).learnt.logLoss;
  expect(one).toMatchObject({ ok: false, n: 1 });
  const two = compareOnTags([wrong, wrong], { learnt: sure, inUse: sure, shipped: sure }).learnt.logLoss;
  expect(two.ok && two.value).toBeCloseTo(-Math.log(0.4 / 28), 3);
});

it('two who tagged the same customer count as one customer, the more reliable deciding', () => {
  const tags = [
    { typeIndex: fling, reliability: 0.9 },
    { typeIndex: buddies, reliability: 0.5 },
  ];
  const both = { tally: emptyTally(), nowMs, tags };
  const found = compareOnTags([both, both], { learnt: knowing, inUse: knowing, shipped: shippedModel });
  expect(found.types).toMatchObject([{ type: 'fling', n: 2, learnt: { value: 0 } }]);
});
