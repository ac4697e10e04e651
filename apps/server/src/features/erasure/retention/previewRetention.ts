import type { RetentionPreview, RetentionSettings } from '@rapport/contracts/erasure';
import type { Ctx } from '../../../platform/database/context.ts';
import { findSilent, type SilentRow } from './queries.ts';
import { readRetentionSettings } from './settings.ts';

const listed = 200;
const everybody = 10_000_000;

/** Whom the rules would erase now, without erasing anybody. */
export async function previewRetention(
  ctx: Ctx,
  changes: Partial<Pick<RetentionSettings, 'prospectMonths' | 'customerMonths'>>,
): Promise<RetentionPreview> {
  const settings = { ...(await readRetentionSettings(ctx)), ...changes };
  const rows = await findSilent(ctx.client, ctx.workspaceId, limitsOf(settings, ctx.now()), null, everybody);
  const customers = rows.filter((row) => row.has_bought).length;
  return {
    at: ctx.now().toISOString(),
    prospects: rows.length - customers,
    customers,
    people: rows
      .sort((a, b) => silentSince(a) - silentSince(b))
      .slice(0, listed)
      .map((row) => ({
        id: row.customer_id,
        name: row.name,
        hasBought: row.has_bought,
        lastContact: row.last_contact?.toISOString() ?? null,
      })),
  };
}

/** Before which a last contact is too old; calendar months. */
export function limitsOf(
  { prospectMonths, customerMonths }: Omit<RetentionSettings, 'isOn'>,
  now: Date,
): { prospects: Date | null; customers: Date | null } {
  const before = (months: number | null) => {
    if (months === null) return null;
    const date = new Date(now);
    date.setUTCMonth(date.getUTCMonth() - months);
    return date;
  };
  return { prospects: before(prospectMonths), customers: before(customerMonths) };
}

function silentSince(row: SilentRow): number {
  return row.last_contact?.getTime() ?? 0;
}
