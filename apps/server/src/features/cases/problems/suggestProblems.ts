import type { ProblemSuggestion, refusedSuggestion } from '@rapport/contracts/problems';
import { compareCounts } from '@rapport/core/repair';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { topRefusals } from '../../refusals/topRefusals.ts';
import { countMatters, findKnownRefusals, upsertRefused } from './queries.ts';

const days = 30;
const dayMs = 86_400_000;
const most = 10;
const mostRefusals = 3;
/** Below this many people it is a matter of theirs, not yet of the house. */
const fewestPeople = 3;

/** Matters that several people share and that no problem gathers yet, and what is refused most; against the 30 days before. */
export async function suggestProblems(ctx: Ctx, language: 'fr' | 'en'): Promise<ProblemSuggestion[]> {
  const to = ctx.now();
  const from = new Date(to.getTime() - days * dayMs);
  const before = new Date(from.getTime() - days * dayMs);
  const matters = await countMatters(ctx.client, ctx.workspaceId, { before, from, to, limit: most });
  return [
    ...matters.map((each) => ({
      ...each,
      key: each.matter,
      change: compareCounts(each.cases, each.before),
    })),
    ...(await suggestRefusals(ctx, language)),
  ];
}

/** What is refused most, unless an open problem takes it up or it was said to be none. */
async function suggestRefusals(ctx: Ctx, language: 'fr' | 'en'): Promise<ProblemSuggestion[]> {
  const known = await findKnownRefusals(ctx.client, ctx.workspaceId);
  const { top } = await topRefusals(ctx, { days });
  return top
    .filter(({ people }) => people >= fewestPeople)
    .filter(
      ({ reason: { id }, count }) => !known.some((each) => each.reason === id && isKept(each.cases, count)),
    )
    .slice(0, mostRefusals)
    .map(({ reason, count, before, people, change }) => ({
      kind: 'refusal',
      key: reason.id,
      matter: reason[language],
      cases: count,
      before,
      people,
      change,
    }));
}

/** Taken up, or none until it has grown to twice as many. */
function isKept(casesThen: number | null, casesNow: number): boolean {
  return casesThen === null || casesNow < 2 * casesThen;
}

/**
 * Says that what is proposed is no problem: it is proposed again once it has twice as many cases.
 *
 * @throws DomainError not-found for what is not proposed
 */
export async function refuseSuggestion(
  ctx: Ctx,
  { kind, key }: z.infer<typeof refusedSuggestion>,
): Promise<void> {
  const known = (await suggestProblems(ctx, 'en')).find((each) => each.kind === kind && each.key === key);
  if (!known) throw new DomainError('not-found', 'This is not proposed any more. Reload the page.');
  await upsertRefused(ctx.client, ctx.workspaceId, {
    kind,
    matter: key,
    cases: known.cases,
    at: ctx.now(),
    by: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
}
