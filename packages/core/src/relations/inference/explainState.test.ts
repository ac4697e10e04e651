import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel } from '../compiledModel.ts';
import { describeContribution } from '../describeContribution.ts';
import type { ObservedExchange } from '../exchange.ts';
import { shippedModel } from '../model.ts';
import { signals } from '../signals/index.ts';
import { observe } from '../tally/observe.ts';
import { emptyTally } from '../tally/tally.ts';
import { arbitraryExchanges } from '../testing/arbitraryExchanges.ts';
import { gatherEvidence } from './evidence.ts';
import { explainState, logOdds } from './explainState.ts';
import { addUp, emptyInformation } from './information.ts';
import { computePosterior, emptyPosterior } from './posterior.ts';

const nowMs = Date.UTC(2026, 10, 22);
const compiled = compileModel(shippedModel);

function tallyOf(exchanges: readonly ObservedExchange[]) {
  const tally = emptyTally();
  for (const exchange of exchanges) observe(tally, exchange, shippedModel);
  return tally;
}

describe('the explanation', () => {
  it('sums to the change of the log-odds: no reason is invented or left out', () => {
    fc.assert(
      fc.property(arbitraryExchanges, fc.option(fc.nat(28), { nil: undefined }), (exchanges, type) => {
        const tally = tallyOf(exchanges);
        const information = addUp(gatherEvidence(tally, compiled, nowMs), emptyInformation());
        const posterior = computePosterior(information, compiled, emptyPosterior());
        const shown = type ?? posterior.probabilities.indexOf(Math.max(...posterior.probabilities));
        const change = logOdds(posterior.logWeights, shown) - logOdds(compiled.logPrior, shown);
        const contributions = explainState(tally, shippedModel, nowMs, type);
        const sum = contributions.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - change)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(change)));
      }),
      { numRuns: 150 },
    );
  });

  it('gives equal parts to equal signals, and nothing to one that says nothing', () => {
    const tally = tallyOf([
      {
        id: 'a',
        kind: 'answer',
        atMs: nowMs,
        properties: { measure: 'relationship', axis: 'valence', score: 7 },
      },
    ]);
    const [only, ...others] = explainState(tally, shippedModel, nowMs);
    expect(only?.signal).toBe('survey-valence');
    expect(others.map(({ signal }) => signal)).toEqual(['answers-given']);
  });

  it('names the exchange it rests on', () => {
    const id = '0190b6c4-1111-7abc-8def-001122334455';
    const tally = tallyOf([{ id, kind: 'complaint', atMs: nowMs - 1000 }]);
    const complaint = explainState(tally, shippedModel, nowMs).find(({ signal }) => signal === 'complaint');
    expect(complaint).toMatchObject({ exchangeId: id, lastMs: nowMs - 1000, count: 1 });
  });

  it('can be said in both languages for every signal', () => {
    for (const { key } of signals)
      for (const language of ['fr', 'en'] as const)
        for (const value of [-1, 0, 0.3, 1, 400])
          expect(describeContribution({ signal: key, value, count: 3 }, language)).not.toMatch(
            /NaN|undefined|^$/,
          );
  });
});
