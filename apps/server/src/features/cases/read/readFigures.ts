import type { CaseFigures, ContactReasons } from '@rapport/contracts/cases';
import type { Measured } from '@rapport/contracts/measures';
import { casePriorities } from '@rapport/core/loop';
import { estimateScore, truthConvention } from '@rapport/core/measures';
import type { Ctx } from '../../../platform/database/context.ts';
import { readMeasureSettings } from '../../measures/settings.ts';
import { readClock } from '../../relations/readClock.ts';
import { readSettings } from '../settings/settings.ts';
import { countByPriority, countReasons, countResolvedFirst, countSettled } from './figureQueries.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const usualDays = 90;
const reasonsShown = 50;

interface Span {
  from?: string | undefined;
  to?: string | undefined;
}

/** How well what was promised was kept, for cases opened in a span of days: 90 unless told. Those past their time count as not. */
export async function readFigures(ctx: Ctx, span: Span): Promise<CaseFigures> {
  const { timeZone } = await readSettings(ctx);
  const days = daysOf(span, timeZone, ctx.now());
  const rows = await countByPriority(ctx.client, ctx.workspaceId, { ...days, timeZone, now: ctx.now() });
  const sum = (read: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + read(row), 0);
  const settled = await countSettled(ctx.client, ctx.workspaceId, { ...days, timeZone });
  return {
    ...days,
    opened: sum((row) => row.opened),
    resolved: sum((row) => row.resolved),
    active: sum((row) => row.active),
    late: sum((row) => row.late),
    reopened: sum((row) => row.reopened),
    byPriority: casePriorities.map((priority, i) => {
      const row = rows.find((each) => each.priority === i);
      return {
        priority,
        answerMet: share(row?.answer_met ?? 0, row?.answer_judged ?? 0, 'first-word-in-time'),
        resolveMet: share(row?.resolve_met ?? 0, row?.resolve_judged ?? 0, 'resolved-in-time'),
        medianMinutes: row?.median_ms == null ? null : Math.round(row.median_ms / minuteMs),
      };
    }),
    settled: share(settled.yes, settled.said, 'settled-for-the-customer'),
  };
}

/** Why customers write and call: contacts by matter, their share, and how often the first one was enough. */
export async function readContactReasons(ctx: Ctx, span: Span): Promise<ContactReasons> {
  const { timeZone, fcr } = await readMeasureSettings(ctx);
  const days = daysOf(span, timeZone, await readClock(ctx));
  const within = { ...days, timeZone };
  const { all, reasons } = await countReasons(ctx.client, ctx.workspaceId, within, reasonsShown);
  const first = await countResolvedFirst(ctx.client, ctx.workspaceId, days);
  const convention = `net-fcr-within-${fcr.windowDays}-days`;
  const byIssue = new Map(first.map((row) => [row.issue, row]));
  const contacts = all.contacts;
  return {
    ...days,
    contacts,
    withoutIssue: all.without_issue,
    reasons: reasons.map(({ issue, contacts: count, customers }) => ({
      issue,
      contacts: count,
      customers,
      share: share(count, contacts, 'share-of-contacts'),
      resolvedFirst: share(byIssue.get(issue)?.resolved ?? 0, byIssue.get(issue)?.judged ?? 0, convention),
    })),
    fcr: share(
      first.reduce((sum, row) => sum + row.resolved, 0),
      first.reduce((sum, row) => sum + row.judged, 0),
      convention,
    ),
  };
}

function share(count: number, n: number, key: string): Measured {
  const answers = [
    { score: 1, count },
    { score: 0, count: n - count },
  ];
  const found = estimateScore(answers, truthConvention(key));
  if (!found.ok) return { ok: false, reason: found.reason, n: found.n, needed: found.needed };
  const { ok, value, interval, method, convention } = found;
  return { ok, value, n, interval, method, convention };
}

function daysOf(span: Span, timeZone: string, end: Date) {
  const dayOf = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  const to = span.to ?? dayOf(end);
  const from = span.from ?? new Date(Date.parse(to) - (usualDays - 1) * dayMs).toISOString().slice(0, 10);
  return from <= to ? { from, to } : { from: to, to: from };
}
