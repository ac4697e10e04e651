import type { VerbatimList, VerbatimQuery } from '@rapport/contracts/verbatims';
import { latestOf, Matches, nearestOf } from '@rapport/core/text-search';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { searchAlike, searchTexts } from '../search/searchTexts.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { findAmong, findNearestAmong, findNumber, findPage, findTexts } from './listQueries.ts';
import { type Look, lookOf } from './look.ts';
import { shownText } from './shown.ts';

/** Texts found by a search that other filters look at; the latest to come, or the nearest, when there are more. */
const lookedAt = 5_000;
/** Texts like one that are told of at most. */
const mostAlike = 200;

interface Page {
  numbers: number[];
  nextCursor: string | null;
  found: number | null;
}

/** A page of what customers wrote: personal data, whose reading is noted. */
export async function listVerbatims(ctx: Ctx, query: VerbatimQuery): Promise<VerbatimList> {
  const look = await lookOf(ctx, query);
  const page =
    query.like !== undefined || query.q?.trim()
      ? await searchedPage(ctx, query, look)
      : await orderedPage(ctx, query, look);
  const taxonomy = await taxonomyOf(ctx);
  const details = {
    verbatims: page.numbers.length,
    searched: Boolean(query.q?.trim()) || query.like !== undefined,
  };
  const [rows] = await Promise.all([
    findTexts(ctx.client, ctx.workspaceId, page.numbers),
    recordReading(ctx, { action: 'verbatims.listed', details }),
  ]);
  return {
    verbatims: rows.map((row) => shownText(row, taxonomy)),
    nextCursor: page.nextCursor,
    found: page.found,
  };
}

async function orderedPage(ctx: Ctx, query: VerbatimQuery, look: Look): Promise<Page> {
  const place =
    query.cursor === undefined ? null : decodeCursor(query.cursor, 'verbatims', ['number', 'number']);
  const rows = await findPage(
    ctx.client,
    ctx.workspaceId,
    look,
    place && { at: new Date(place[1] as number), number: Math.trunc(place[2] as number) },
    query.limit + 1,
  );
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    numbers: page.map(({ number }) => number),
    nextCursor: last ? encodeCursor(['verbatims', last.at.getTime(), last.number]) : null,
    found: null,
  };
}

async function searchedPage(ctx: Ctx, query: VerbatimQuery, look: Look): Promise<Page> {
  const byNearness = (query.order ?? (query.like === undefined ? 'newest' : 'relevance')) === 'relevance';
  const list = byNearness ? 'verbatims-nearest' : 'verbatims-found';
  const [, from = 0] = query.cursor === undefined ? [] : decodeCursor(query.cursor, list, ['number']);
  const matches = await matchesOf(ctx, query, byNearness);
  if (matches === null) return orderedPage(ctx, query, look);
  const start = Math.max(0, Math.trunc(from as number));
  const next = start + query.limit;
  const { client, workspaceId } = ctx;
  const asked = { from: start, limit: query.limit + 1 };
  const left = byNearness
    ? await findNearestAmong(client, workspaceId, look, nearestOf(matches, lookedAt), asked)
    : await findAmong(client, workspaceId, look, latestOf(matches, lookedAt), asked);
  return {
    numbers: left.slice(0, query.limit),
    nextCursor: left.length > query.limit ? encodeCursor([list, next]) : null,
    found: matches.length,
  };
}

async function matchesOf(ctx: Ctx, { q, like }: VerbatimQuery, byNearness: boolean): Promise<Matches | null> {
  if (like === undefined) return searchTexts(ctx, (q ?? '').replaceAll('\u0000', ''), byNearness);
  const number = await findNumber(ctx.client, ctx.workspaceId, like);
  const [row] = number === null ? [] : await findTexts(ctx.client, ctx.workspaceId, [number]);
  if (!row) throw new DomainError('not-found', 'There is no such text here. Reload the list.');
  const nearest = new Matches({ hasScores: true });
  for (const match of nearestOf(await searchAlike(ctx, row), mostAlike + 1))
    if (match.number !== number && nearest.length < mostAlike) nearest.push(match.number, match.score);
  return nearest;
}
