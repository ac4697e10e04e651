import { type ConsentSettings, consentSettings } from '@rapport/contracts/consent';
import { generalPurpose, shippedPurposes, shippedRules } from '@rapport/core/consent';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { findTerms, updateTerms } from './queries.ts';

/** The workspace's purposes and rules: those it started with, until it has its own. */
export async function readConsentSettings(
  ctx: Ctx,
): Promise<ConsentSettings & { timeZone: string; country: string }> {
  const { settings, timeZone, country } = await findTerms(ctx.client, ctx.workspaceId);
  const own = consentSettings.partial().safeParse(settings);
  const shipped = structuredClone({ purposes: shippedPurposes, rules: shippedRules }) as ConsentSettings;
  return { ...shipped, ...(own.success ? own.data : {}), timeZone, country };
}

/**
 * Changes the purposes, the rules or both; they hold from now on. What customers said of a purpose that is no more is kept.
 *
 * @throws DomainError invalid when two have one key, or when one is called as what names none
 */
export async function changeConsentSettings(
  ctx: Ctx,
  changes: Partial<ConsentSettings>,
): Promise<ConsentSettings> {
  const { timeZone: _zone, country: _country, ...before } = await readConsentSettings(ctx);
  const after = { ...before, ...changes };
  checkOnce(
    'purposes',
    after.purposes.flatMap(({ key, aliases }) => [key, ...aliases]),
  );
  checkOnce(
    'rules',
    after.rules.map(({ key }) => key),
  );
  await updateTerms(ctx.client, ctx.workspaceId, JSON.stringify(after));
  await recordAudit(ctx, { action: 'consent.settings-changed', details: { changed: Object.keys(changes) } });
  return after;
}

function checkOnce(field: string, keys: readonly string[]): void {
  const twice = keys.find((key, index) => key === generalPurpose || keys.indexOf(key) !== index);
  if (twice === undefined) return;
  throw invalidValue(
    field,
    twice === generalPurpose
      ? `“${twice}” is what names no purpose; choose another`
      : `“${twice}” stands twice; keep one`,
  );
}
