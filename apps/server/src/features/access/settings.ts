import type { WorkspaceSettings } from '@rapport/contracts/access';
import { language } from '@rapport/contracts/vocabulary';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';

export async function readSettings({ db }: Ctx): Promise<WorkspaceSettings> {
  const row = await db.selectFrom('workspace').selectAll().executeTakeFirstOrThrow();
  return {
    name: row.name,
    currency: row.currency,
    languages: language.array().parse(row.languages),
    timeZone: row.time_zone,
    marginRate: row.margin_rate,
    typeNames: row.type_names,
    hiddenTypes: row.hidden_types,
  };
}

/** Changes the settings given, and those alone. */
export async function changeSettings(
  ctx: Ctx,
  changes: Partial<WorkspaceSettings>,
): Promise<WorkspaceSettings> {
  const { timeZone } = changes;
  if (timeZone !== undefined) checkTimeZone(timeZone);
  const columns = {
    name: changes.name,
    currency: changes.currency,
    languages: changes.languages,
    time_zone: timeZone,
    margin_rate: changes.marginRate,
    type_names: changes.typeNames && JSON.stringify(changes.typeNames),
    hidden_types: changes.hiddenTypes,
  };
  if (Object.values(columns).some((value) => value !== undefined)) {
    await ctx.db.updateTable('workspace').set(columns).execute();
    await recordAudit(ctx, { action: 'settings.changed', details: { changed: Object.keys(changes) } });
  }
  return readSettings(ctx);
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw invalidValue('timeZone', 'this is not a time zone; use a name such as Europe/Paris');
  }
}
