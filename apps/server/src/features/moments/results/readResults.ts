import type { Effect, MomentResult, MomentResults } from '@rapport/contracts/moments';
import { type ArmTally, alwaysValid, armDifference, sampleRatio } from '@rapport/core/experiments';
import type { Ctx } from '../../../platform/database/context.ts';
import { readMoments, type WorkspaceMoment } from '../catalogue/catalogue.ts';
import { findWorkspace } from '../queries.ts';
import { type ArmRow, findArms, findCosts } from './queries.ts';

/** People in all at which intervals are narrowest; fixed, so that looking every day is allowed. */
const planned = 2_000;
const unevenP = 0.001;

/** Whether each moment works. */
export async function readResults(ctx: Ctx): Promise<MomentResults> {
  const { client, workspaceId } = ctx;
  const moments = await readMoments(ctx);
  const arms = await findArms(client, workspaceId);
  const costs = await findCosts(client, workspaceId);
  const { currency } = await findWorkspace(client, workspaceId);
  const results = moments
    .map((moment) =>
      resultOf(
        moment,
        arms.filter((arm) => arm.moment_key === moment.key),
        costs.get(moment.key) ?? 0,
      ),
    )
    .filter((result) => result.isOn || result.treated + result.held > 0 || result.costCents > 0);
  return { currency, results };
}

function resultOf(moment: WorkspaceMoment, arms: readonly ArmRow[], costCents: number): MomentResult {
  const treated = arms.find((arm) => !arm.is_held);
  const held = arms.find((arm) => arm.is_held);
  const effects = {
    repurchase: effectOf(treated, held, 'repurchase'),
    spend: effectOf(treated, held, 'spend'),
    answers: effectOf(treated, held, 'answers'),
    warmth: effectOf(treated, held, 'warmth'),
  };
  const counts = [held?.people ?? 0, treated?.people ?? 0];
  const ratio = moment.heldShare > 0 ? sampleRatio(counts, [moment.heldShare, 1 - moment.heldShare]) : null;
  const isUneven = ratio?.ok === true && ratio.anytimeP < unevenP;
  return {
    moment: moment.key,
    name: moment.name,
    isOn: moment.isOn,
    heldShare: moment.heldShare,
    effectDays: moment.effectDays,
    treated: treated?.decided ?? 0,
    held: held?.decided ?? 0,
    done: treated?.done ?? 0,
    ...effects,
    costCents,
    costPerRepurchaseCents: costOf(effects.repurchase, costCents, treated?.decided ?? 0),
    isUneven,
    verdict: verdictOf(moment, effects, isUneven),
  };
}

function effectOf(
  treated: ArmRow | undefined,
  held: ArmRow | undefined,
  outcome: keyof ArmRow['outcomes'],
): Effect {
  const [a, b] = [tallyOf(treated, outcome), tallyOf(held, outcome)];
  const few = (reason: string, needed: number): Effect => ({
    ok: false,
    reason,
    treated: a.n,
    held: b.n,
    needed,
  });
  const difference = armDifference(a, b);
  if (!difference.ok) return few(difference.reason, difference.needed);
  const found = alwaysValid(difference, { planned });
  if (!found.ok) return few(found.reason, found.needed);
  const { value, n, interval, method } = found;
  return { ok: true, value, n, interval, treated: difference.treated, held: difference.control, method };
}

function tallyOf(arm: ArmRow | undefined, outcome: keyof ArmRow['outcomes']): ArmTally {
  const { n = 0, mean, yy, before, xx, xy } = arm?.outcomes[outcome] ?? {};
  return {
    n,
    outcomeMean: mean ?? 0,
    outcomeSquares: yy ?? 0,
    before: { mean: before ?? 0, squares: xx ?? 0, products: xy ?? 0 },
    isTruth: false,
  };
}

/** What one more person who buys again has cost: what a moment costs each, over what it changes. */
function costOf(effect: Effect, costCents: number, treated: number): MomentResult['costPerRepurchaseCents'] {
  if (!effect.ok || !(effect.value > 0) || costCents === 0 || treated === 0) return null;
  const each = costCents / treated;
  const { low, high } = effect.interval;
  return { low: each / high, value: each / effect.value, high: low > 0 ? each / low : null };
}

/** Harm is said first: a moment that helps one figure and harms another is looked at, not praised. */
function verdictOf(
  { heldShare }: Pick<WorkspaceMoment, 'heldShare'>,
  effects: Pick<MomentResult, 'repurchase' | 'spend' | 'answers' | 'warmth'>,
  isUneven: boolean,
): MomentResult['verdict'] {
  const known = Object.values(effects).filter((effect) => effect.ok);
  if (known.length === 0) return heldShare === 0 ? 'not-held-out' : 'too-early';
  if (isUneven) return 'no-evidence';
  if (known.some(({ interval }) => interval.high < 0)) return 'harms';
  return known.some(({ interval }) => interval.low > 0) ? 'helps' : 'no-evidence';
}
