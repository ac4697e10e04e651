import type { reason } from '@rapport/contracts/relations';
import {
  explainState,
  type RelationModel,
  type Tally,
  type TypeKey,
  typeKeys,
} from '@rapport/core/relations';
import type { z } from 'zod';
import type { Ctx } from '../../platform/database/context.ts';
import { findExcerpts } from './queries.ts';

export type Reason = z.infer<typeof reason>;

/** Contributions smaller than this, in nats, say nothing to a reader. */
const leastContribution = 0.02;

/**
 * Why a customer is shown as a type: the signals that speak for it, strongest first, then those that speak against it.
 *
 * @param limit how many at most
 */
export async function reasonsOf(
  ctx: Ctx,
  customer: { tally: Tally; fragmentIds: readonly string[]; type: TypeKey },
  model: RelationModel,
  asOf: Date,
  limit: number,
): Promise<Reason[]> {
  const contributions = explainState(customer.tally, model, asOf.getTime(), typeKeys.indexOf(customer.type));
  const speaking = contributions
    .filter(({ contribution }) => Math.abs(contribution) >= leastContribution)
    .sort((a, b) => b.contribution - a.contribution);
  const kept = speaking.length <= limit ? speaking : strongest(speaking, limit);
  const asked = kept.flatMap(({ exchangeId, lastMs }) =>
    exchangeId !== null && lastMs !== null ? [{ id: exchangeId, at: new Date(lastMs) }] : [],
  );
  const found =
    asked.length > 0
      ? await findExcerpts(ctx.client, ctx.workspaceId, customer.fragmentIds, unique(asked))
      : [];
  const excerpts = new Map(found.map((row) => [row.exchange_id, excerptOf(row.text)]));
  return kept.map(({ signal, contribution, value, count, lastMs, exchangeId }) => ({
    signal,
    contribution,
    value: Number.isFinite(value) ? value : null,
    count,
    lastAt: lastMs === null ? null : new Date(lastMs).toISOString(),
    exchangeId,
    excerpt: (exchangeId !== null && excerpts.get(exchangeId)) || null,
  }));
}

/** Mostly what speaks for the type; a quarter at most of what speaks against it. Both lists are in order already. */
function strongest<T extends { contribution: number }>(sorted: readonly T[], limit: number): T[] {
  const against = sorted.filter(({ contribution }) => contribution < 0);
  const keptAgainst = Math.min(against.length, Math.floor(limit / 4));
  const forIt = sorted.filter(({ contribution }) => contribution > 0).slice(0, limit - keptAgainst);
  return [
    ...forIt,
    ...against.slice(
      against.length - (limit - forIt.length > 0 ? Math.min(keptAgainst, limit - forIt.length) : 0),
    ),
  ];
}

function unique(asked: readonly { id: string; at: Date }[]): { id: string; at: Date }[] {
  return [...new Map(asked.map((one) => [one.id, one])).values()];
}

/** The first words, cut at a space. */
function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 160) return line;
  const cut = line.lastIndexOf(' ', 158);
  return `${line.slice(0, cut > 100 ? cut : 158)}…`;
}
