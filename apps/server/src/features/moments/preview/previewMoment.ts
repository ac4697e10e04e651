import type { MomentToPreview, Preview } from '@rapport/contracts/moments';
import { type Moment, type MomentWhy, occasionsOf } from '@rapport/core/moments';
import type { TypeKey } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { checkDraft } from '../catalogue/changeMoments.ts';
import { dayText, readToday } from '../day.ts';
import { findWorkspace } from '../queries.ts';
import { needsOf, streamFacts } from '../run/streamFacts.ts';
import { countCustomers, findNames, sampleCustomers } from './queries.ts';

const mostLooked = 20_000;
const atOnce = 2_000;
const shownPeople = 20;
const spanDays = 365;

interface Seen {
  customerId: string;
  type: TypeKey | null;
  day: number;
  isFitting: boolean;
  why: MomentWhy;
}

/**
 * What a moment would have done in the last twelve months, before it is switched on: how often, for whom. Of a large base a sample
 * is looked at, always the same people, and counts are brought up to all.
 *
 * @throws DomainError invalid
 */
export async function previewMoment(ctx: Ctx, draft: MomentToPreview): Promise<Preview> {
  checkDraft(draft);
  const { client, workspaceId } = ctx;
  const rule = draft.rule as Moment['rule'];
  const fits = draft.fits as TypeKey[];
  const { timeZone } = await findWorkspace(client, workspaceId);
  const to = await readToday(ctx, timeZone);
  const span = { from: to - spanDays + 1, to };
  const customers = await countCustomers(client, workspaceId);
  const ids = await sampleCustomers(client, workspaceId, customers === 0 ? 1 : mostLooked / customers);
  const needs = needsOf([rule], timeZone, span.from);
  const seen: Seen[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    for await (const { customerId, facts } of streamFacts(
      client,
      workspaceId,
      needs,
      ids.slice(from, from + atOnce),
    ))
      for (const { day, why } of occasionsOf(rule, facts, span)) {
        if (day < span.from) continue;
        const { type } = facts;
        seen.push({ customerId, type, day, isFitting: type !== null && fits.includes(type), why });
      }
  const scale = ids.length === 0 ? 1 : customers / ids.length;
  const upTo = (count: number) => Math.round(count * scale);
  const latest = seen
    .toSorted((a, b) => Number(b.isFitting) - Number(a.isFitting) || b.day - a.day)
    .slice(0, shownPeople);
  const names = await findNames(
    client,
    workspaceId,
    latest.map(({ customerId }) => customerId),
  );
  await recordReading(ctx, { action: 'moment.previewed', details: { people: latest.length } });
  return {
    from: dayText(span.from),
    to: dayText(to),
    looked: ids.length,
    customers,
    occasions: upTo(seen.length),
    people: upTo(new Set(seen.map(({ customerId }) => customerId)).size),
    fitting: upTo(seen.filter(({ isFitting }) => isFitting).length),
    months: monthsOf(span).map((month) => {
      const own = seen.filter(({ day }) => dayText(day).startsWith(month));
      return {
        month,
        occasions: upTo(own.length),
        fitting: upTo(own.filter(({ isFitting }) => isFitting).length),
      };
    }),
    sample: latest.map(({ customerId, type, day, isFitting, why }) => ({
      customerId,
      name: names.get(customerId) ?? null,
      type,
      day: dayText(day),
      isFitting,
      why: { ...why },
    })),
  };
}

function monthsOf({ from, to }: { from: number; to: number }): string[] {
  const months = new Set<string>();
  for (let day = from; day <= to; day++) months.add(dayText(day).slice(0, 7));
  return [...months];
}
