import { type Priorities, type Priority, toldInputs } from '@rapport/contracts/priorities';
import type { StudiesReport } from '@rapport/contracts/studies';
import type { ValueReport } from '@rapport/contracts/value';
import { seededRandom } from '@rapport/core/numeric';
import { type PossibleAction, type RankedAction, rankActions } from '@rapport/core/priorities';
import type { Ctx } from '../../platform/database/context.ts';
import { readReport } from '../reports/keepReport.ts';
import { decisionOf } from './decisionOf.ts';
import { horizonYears, type Improvement, possibleAction, withProposals } from './possibleActions.ts';
import { findCurrency, findDecisions, findImprovements } from './queries.ts';

const statedWeight = 0.5;
const draws = 10_000;
const level = 0.95;
const top = 3;

/** Everything that could be done, ranked by what it is expected to earn; what can't be ranked says what is missing. */
export async function rankPriorities(ctx: Ctx): Promise<Priorities> {
  const { client, workspaceId } = ctx;
  const { report: studies } = await readReport<StudiesReport>(ctx, 'studies');
  const { report: value } = await readReport<ValueReport>(ctx, 'value');
  const kept = (await findImprovements(client, workspaceId)).map(
    ({ improvement_id, name, driver, told }): Improvement => ({
      id: improvement_id,
      isProposal: false,
      name,
      driver,
      told: toldInputs.catch({}).parse(told),
    }),
  );
  const decisions = await findDecisions(client, workspaceId);
  const improvements = withProposals(kept, studies);
  const missing = new Map<string, Priority['missing']>();
  const actions: PossibleAction[] = [];
  for (const improvement of improvements) {
    const action = possibleAction(improvement, studies, value);
    if (typeof action === 'string') missing.set(improvement.id, action);
    else actions.push(action);
  }
  const ranked = rankActions(actions, { random: seededRandom(1), draws, level, statedWeight, top });
  const rankingOf = new Map(ranked.ok ? ranked.actions.map((action) => [action.name, action]) : []);
  const items = improvements.map((improvement): Priority => {
    const ranking = rankingOf.get(improvement.id);
    return {
      ...improvement,
      ranking: ranking ? shown(ranking) : null,
      missing: missing.get(improvement.id) ?? null,
      decisions: decisions.filter((row) => row.improvement_id === improvement.id).map(decisionOf),
    };
  });
  return {
    items: items.sort((a, b) => place(a) - place(b)),
    currency: await findCurrency(client, workspaceId),
    formula: ranked.ok ? ranked.formula : '',
    statedWeight,
    draws,
    top,
    level,
    horizonYears,
  };
}

function place({ ranking }: Priority): number {
  return ranking?.rank ?? Number.MAX_SAFE_INTEGER;
}

function shown(action: RankedAction): NonNullable<Priority['ranking']> {
  return {
    rank: action.rank,
    rankLow: Math.floor(action.rankRange.low),
    rankHigh: Math.ceil(action.rankRange.high),
    net: { value: action.euros.value, n: action.euros.n, interval: action.euros.interval },
    benefit: { value: action.benefit.value, n: action.benefit.n, interval: action.benefit.interval },
    probabilityPaysBack: action.probabilityPaysBack,
    probabilityTop: action.probabilityTop,
    inputs: action.inputs.map(({ input, value, low, high, n, source }) => ({
      input,
      value,
      low,
      high,
      n,
      source: source ?? 'told',
    })),
    swings: action.tornado.map(({ input, from, to, atFrom, atTo }) => ({ input, from, to, atFrom, atTo })),
  };
}
