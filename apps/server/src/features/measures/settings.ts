import { type MeasureSettings, measureSettings } from '@rapport/contracts/measures';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { findSettings, updateSettings } from './queries.ts';

const usual: MeasureSettings = {
  csat: { convention: 'top', top: 2, scale: 5 },
  ces: { version: 2, convention: 'mean' },
  fcr: { windowDays: 7 },
  threshold: 5,
  traits: [],
};

/** How the workspace counts, and the time zone of its days. */
export async function readMeasureSettings(ctx: Ctx): Promise<MeasureSettings & { timeZone: string }> {
  const { measures, timeZone } = await findSettings(ctx.client, ctx.workspaceId);
  const known = measureSettings.partial().safeParse(measures);
  return { ...usual, ...(known.success ? known.data : {}), timeZone };
}

/**
 * Changes the settings given. Other traits, or another window of first contact resolution, have every answer counted again
 * in the background; until then figures are those of before.
 *
 * @throws DomainError invalid when no answer, or every answer, would be satisfied
 */
export async function changeMeasureSettings(
  ctx: Ctx,
  changes: Partial<MeasureSettings>,
): Promise<MeasureSettings> {
  const { timeZone: _, ...before } = await readMeasureSettings(ctx);
  const after = { ...before, ...changes };
  if (after.csat.top >= after.csat.scale) {
    throw invalidValue(
      'csat.top',
      `of ${after.csat.scale} answers, 1 to ${after.csat.scale - 1} can be the highest`,
    );
  }
  if (new Set(after.traits).size < after.traits.length) {
    throw invalidValue('traits', 'each trait can be chosen once');
  }
  await updateSettings(ctx.client, ctx.workspaceId, JSON.stringify(after));
  await recordAudit(ctx, { action: 'measures.settings-changed', details: { changed: Object.keys(changes) } });
  const isCountedOtherwise =
    after.traits.join('\n') !== before.traits.join('\n') || after.fcr.windowDays !== before.fcr.windowDays;
  if (isCountedOtherwise) await addJob(ctx, 'measures.rebuild', null, { key: 'rebuild' });
  return after;
}
