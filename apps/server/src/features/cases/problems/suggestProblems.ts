import type { ProblemSuggestion, refusedSuggestion } from '@rapport/contracts/problems';
import { compareCounts } from '@rapport/core/repair';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { topRefusals } from '../../refusals/topRefusals.ts';
import { countMatters, upsertRefused } from './queries.ts';

const days = 30;
const dayMs = 86_400_000;
const most = 10;
/** Below this many people it is a matter of theirs, not yet of the house. */
const fewestPeople = 3;

/** Matters that several people share and that no problem gathers yet, and what is refused most; against the 30 days before. */
export async function suggestProblems(ctx: Ctx, language: 'fr' | 'en'): Promise<ProblemSuggestion[]> {
  const to = ctx.now();
  const from = new Date(to.getTime() - days * dayMs);
  const before = new Date(from.getTime() - days * dayMs);
  const matters = await countMatters(ctx.client, ctx.workspaceId, { before, from, to, limit: most });
  const refusals = (await topRefusals(ctx, { days })).top.filter(({ people }) => people >= fewestPeople);
  return [
    ...matters.map((each) => ({ ...each, change: compareCounts(each.cases, each.before) })),
    ...refusals.slice(0, 3).map(({ reason, count, before, people, change }) => ({
      kind: 'refusal' as const,
      matter: reason[language],
      cases: count,
      before,
      people,
      change,
    })),
  ];
}

/** Says that a matter is no problem: it is proposed again once it has twice as many cases. */
export async function refuseSuggestion(
  ctx: Ctx,
  { kind, matter }: z.infer<typeof refusedSuggestion>,
): Promise<void> {
  const known = (await suggestProblems(ctx, 'en')).find(
    (each) => each.kind === kind && each.matter === matter,
  );
  await upsertRefused(ctx.client, ctx.workspaceId, {
    kind,
    matter,
    cases: known?.cases ?? 0,
    at: ctx.now(),
    by: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
}
