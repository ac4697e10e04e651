import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitBgBb } from './bgBb/fitBgBb.ts';
import { bgNbd } from './bgNbd/bgNbd.ts';
import type { LikelihoodFit } from './estimation/likelihoodFit.ts';
import { discountedFuturePurchases } from './future/discountedFuturePurchases.ts';
import { expectedFuturePurchases } from './future/expectedFuturePurchases.ts';
import type { PurchaseModel } from './future/purchaseModel.ts';
import { fitGammaGamma } from './gammaGamma/fitGammaGamma.ts';
import type { PurchaseHistory } from './histories/purchaseHistories.ts';
import { evaluateHoldOut } from './holdOut/evaluateHoldOut.ts';
import { paretoNbd } from './paretoNbd/paretoNbd.ts';
import golden from './purchases.golden.json' with { type: 'json' };
import { tenuresFromSurvivors } from './sbg/contractTenures.ts';
import { fitSbg } from './sbg/fitSbg.ts';
import { sbgDiscountedResidual } from './sbg/sbgDiscounted.ts';
import { donations } from './testing/donations.ts';
import { smallShop } from './testing/smallShop.ts';
import { summariseCdnow } from './testing/summariseCdnow.ts';

// Not part of the repository (its licence is its own): where it is absent, what needs it is skipped.
const cdnow = join(import.meta.dirname, '../../../../../../shared/data/cdnow/CDNOW_sample.txt');
const hasCdnow = existsSync(cdnow);
const readCdnow = () => summariseCdnow(readFileSync(cdnow, 'utf8'));

interface Question {
  ask: string;
  model: 'bg-nbd' | 'pareto-nbd' | 'gamma-gamma' | 'bg-bb' | 'sbg';
  data: 'cdnow' | 'small-shop' | 'donations' | 'parameters' | number[];
  parameters?: Record<string, number>;
  history?: PurchaseHistory;
  duration?: number;
  discount?: number;
  rate?: number;
  renewals?: number;
}

interface GoldenRow {
  source: string;
  input: Question;
  expected: Record<string, number>;
  tolerance: number;
}

describe('an analyst finds the figures of the papers and of other tools', () => {
  for (const row of golden as unknown as GoldenRow[]) {
    const { input, source, expected, tolerance } = row;
    const needs = input.data === 'cdnow' ? ' [needs ../shared/data]' : '';
    it.skipIf(needs !== '' && !hasCdnow)(`${input.ask}, ${input.model}: ${source}${needs}`, () => {
      const found = answer(input, Object.keys(expected));
      for (const [name, value] of Object.entries(expected))
        expect(Math.abs(found[name]! - value), `${name}: ${found[name]}`).toBeLessThanOrEqual(
          tolerance * Math.abs(value),
        );
    });
  }
});

function answer(input: Question, names: string[]): Record<string, number> {
  const { ask, parameters = {}, history, duration = 0, discount = 0 } = input;
  if (ask === 'residual')
    return {
      value: sbgDiscountedResidual(parameters as { a: number; b: number }, input.rate!, input.renewals!),
    };
  if (input.data === 'parameters') {
    const model = modelOf(input);
    if (ask === 'expected')
      return Object.fromEntries(
        names.map((time) => [time, model.expectedPurchases(parameters, Number(time))]),
      );
    if (ask === 'alive') return { value: model.probabilityAlive(parameters, history!) };
    if (ask === 'expectedFuture')
      return { value: expectedFuturePurchases(model, parameters, history!, duration) };
    return { value: discountedFuturePurchases(model, parameters, history!, { discount }) };
  }
  if (ask === 'summary') {
    const { n, frequency, heldOut } = readCdnow();
    return {
      customers: n,
      repeatPurchases: frequency.reduce((sum, x) => sum + x, 0),
      withoutRepeat: frequency.filter((x) => x === 0).length,
      heldOutWeeks: heldOut.duration,
    };
  }
  const fit = fitOf(input);
  expect(fit).toMatchObject({ converged: true, unidentified: [] });
  if (ask === 'holdOut') {
    const evaluation = evaluateHoldOut(modelOf(input), fit.parameters, readCdnow());
    return evaluation as unknown as Record<string, number>;
  }
  if (ask === 'standardErrors')
    return Object.fromEntries(names.map((name) => [name, fit.estimates[name]!.standardError!]));
  return { ...fit.parameters, logLikelihood: fit.logLikelihood };
}

function modelOf({ model }: Question): PurchaseModel<string> {
  return (model === 'bg-nbd' ? bgNbd : paretoNbd) as unknown as PurchaseModel<string>;
}

function fitOf(input: Question): LikelihoodFit<string> {
  const fit = ((): ReturnType<PurchaseModel<string>['fit']> => {
    if (Array.isArray(input.data)) return fitSbg(tenuresFromSurvivors(input.data));
    if (input.data === 'donations') return fitBgBb(donations());
    const histories = input.data === 'cdnow' ? readCdnow() : smallShop();
    if (input.model === 'gamma-gamma')
      return fitGammaGamma(histories as { frequency: number[]; meanValue: number[] });
    return modelOf(input).fit(histories);
  })();
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
}
