import { type TopicFigures, type TopicsAnswer, type TopicsQuery, tones } from '@rapport/contracts/verbatims';
import { compareBalances, compareShares, topicBalance, topicShare } from '@rapport/core/topics';
import type { Ctx } from '../../../platform/database/context.ts';
import { invalidValue } from '../../../platform/errors.ts';
import { readClock } from '../../relations/readClock.ts';
import { lookOf } from '../list/look.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { countMarks, countTones, findToday, type MarkCount } from './figuresQueries.ts';

const dayMs = 86_400_000;
const usualDays = 90;
const mostDays = 3_700;
const monthsOver = 183;

/** What customers speak of, how, and how that moves. */
export async function readTopics(ctx: Ctx, query: TopicsQuery): Promise<TopicsAnswer> {
  const { client, workspaceId } = ctx;
  const to = query.to ?? (await findToday(client, workspaceId, await readClock(ctx)));
  const from = query.from ?? dayBefore(to, usualDays - 1);
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days < 1 || days > mostDays)
    throw invalidValue('from', 'give a first day before the last, ten years apart at most');
  const step = query.step ?? (days > monthsOver ? 'month' : 'week');
  const span = { from, to, before: dayBefore(from, days) };
  const look = await lookOf(ctx, query);
  const counts = await countMarks(client, workspaceId, span, step, look);
  const totals = totalsOf(await countTones(client, workspaceId, span, look));
  const taxonomy = await taxonomyOf(ctx);
  const known = new Set(taxonomy.topics.map(({ key }) => key));
  const figures = [...groupByMark(counts)].map(([mark, rows]) => ({
    mark,
    figures: figuresOf(mark.slice(2), rows, totals),
  }));
  const byNumber = (a: { figures: TopicFigures }, b: { figures: TopicFigures }) => b.figures.n - a.figures.n;
  return {
    from,
    to,
    step,
    verbatims: totals.now,
    before: totals.before,
    tones: totals.tones,
    topics: figures
      .filter(({ mark, figures: { key, n } }) => mark.startsWith('t:') && known.has(key) && n > 0)
      .sort(byNumber)
      .map((each) => each.figures),
    signals: figures
      .filter(({ mark, figures: { n } }) => mark.startsWith('s:') && n > 0)
      .sort(byNumber)
      .map(({ figures: { key, n, share, change, points } }) => ({ key, n, share, change, points })),
  };
}

function totalsOf(rows: readonly { tone: number; is_before: boolean; n: number }[]) {
  const told: TopicsAnswer['tones'] = { negative: 0, neutral: 0, positive: 0, mixed: 0 };
  let before = 0;
  for (const { tone, is_before, n } of rows) {
    if (is_before) before += n;
    else told[tones[tone] ?? 'neutral'] += n;
  }
  return { tones: told, before, now: told.negative + told.neutral + told.positive + told.mixed };
}

function groupByMark(counts: readonly MarkCount[]): Map<string, MarkCount[]> {
  const groups = new Map<string, MarkCount[]>();
  for (const count of counts) {
    const group = groups.get(count.mark);
    if (group) group.push(count);
    else groups.set(count.mark, [count]);
  }
  return groups;
}

function figuresOf(
  key: string,
  rows: readonly MarkCount[],
  totals: { now: number; before: number },
): TopicFigures {
  const points = rows
    .flatMap(({ from, n, negative, positive }) => (from === null ? [] : [{ from, n, negative, positive }]))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const now = sumOf(points);
  const before = sumOf(rows.filter(({ from }) => from === null));
  const share = compareShares({ of: now.n, n: totals.now }, { of: before.n, n: totals.before });
  const balance = compareBalances(now, before);
  return {
    key,
    ...now,
    share: topicShare(now.n, totals.now),
    balance: topicBalance(now),
    change: share && {
      share: share.difference,
      shareP: share.p,
      balance: balance?.difference ?? null,
      balanceP: balance?.p ?? null,
    },
    points,
  };
}

function sumOf(rows: readonly { n: number; negative: number; positive: number }[]) {
  const sum = { n: 0, negative: 0, positive: 0 };
  for (const { n, negative, positive } of rows) {
    sum.n += n;
    sum.negative += negative;
    sum.positive += positive;
  }
  return sum;
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}
