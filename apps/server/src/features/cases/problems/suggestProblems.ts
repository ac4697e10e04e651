import type { ProblemSuggestion, refusedSuggestion } from '@rapport/contracts/problems';
import { compareManyCounts } from '@rapport/core/repair';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { topRefusals } from '../../refusals/topRefusals.ts';
import {
  countMatters,
  deleteRefused,
  findKnownRefusals,
  hasCasesBefore,
  upsertRefused,
} from './proposalQueries.ts';

const days = 30;
const dayMs = 86_400_000;
const most = 10;
const mostRefusals = 3;
/** Below this many people it is a matter of theirs, not yet of the house. */
const fewestPeople = 3;

type Counted = Omit<ProblemSuggestion, 'change'> & { isKnown: boolean };

/**
 * What several people share and no problem gathers yet, against the 30 days before: matters and root causes, sites and products where
 * cases became more, what is refused most. All that was counted is allowed for, not only what is proposed.
 */
export async function suggestProblems(ctx: Ctx, language: 'fr' | 'en'): Promise<ProblemSuggestion[]> {
  const counted = [...(await countCases(ctx)), ...(await countRefusals(ctx, language))];
  const changes = compareManyCounts(counted.map(({ cases, before }) => [cases, before]));
  const isLived = await hasCasesBefore(ctx.client, ctx.workspaceId, spansOf(ctx).before);
  const proposed = counted.flatMap(({ isKnown, ...each }, i): ProblemSuggestion[] => {
    const change = changes[i]!;
    if (isKnown || each.people < fewestPeople) return [];
    // Whoever began with cases in the 30 days before has fewer of everything then.
    if (isAlwaysThere(each) && !(isLived && change.ok && change.verdict === 'more')) return [];
    return [{ ...each, change }];
  });
  const isRefusal = ({ kind }: ProblemSuggestion) => kind === 'refusal';
  return [
    ...proposed.filter((each) => !isRefusal(each)).slice(0, most),
    ...proposed.filter(isRefusal).slice(0, mostRefusals),
  ];
}

/** A large site, or what sells most, has cases at any time: that is no problem until they become more. */
function isAlwaysThere({ kind }: Pick<ProblemSuggestion, 'kind'>): boolean {
  return kind === 'site' || kind === 'product';
}

async function countCases(ctx: Ctx): Promise<Counted[]> {
  const rows = await countMatters(ctx.client, ctx.workspaceId, spansOf(ctx));
  return rows.map(({ is_known: isKnown, ...row }) => ({ ...row, isKnown }));
}

function spansOf(ctx: Ctx): { before: Date; from: Date; to: Date } {
  const to = ctx.now();
  const from = new Date(to.getTime() - days * dayMs);
  return { before: new Date(from.getTime() - days * dayMs), from, to };
}

/** Known: an open problem takes it up, or it was said to be none and has not grown to twice as many. */
async function countRefusals(ctx: Ctx, language: 'fr' | 'en'): Promise<Counted[]> {
  const known = await findKnownRefusals(ctx.client, ctx.workspaceId);
  const { top } = await topRefusals(ctx, { days });
  return top.map(({ reason, count, before, people }) => ({
    kind: 'refusal',
    key: reason.id,
    matter: reason[language],
    cases: count,
    before,
    people,
    isKnown: known.some(
      (each) => each.reason === reason.id && (each.cases === null || count < 2 * each.cases),
    ),
  }));
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

/** It is proposed again. @throws DomainError not-found for what nobody said to be none */
export async function allowSuggestion(ctx: Ctx, refused: z.infer<typeof refusedSuggestion>): Promise<void> {
  if (await deleteRefused(ctx.client, ctx.workspaceId, refused)) return;
  throw new DomainError('not-found', 'Nobody said that this is no problem. Reload the page.');
}
