import {
  type CaseSettings,
  caseSettings,
  type caseSettingsAnswer,
  type OwnRule,
} from '@rapport/contracts/caseRules';
import { type Calendar, calendarOf, publicHolidays } from '@rapport/core/loop';
import type { z } from 'zod';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue, type Sentence } from '../../../platform/errors.ts';
import { checkOwner } from './agents.ts';
import { findSettings, lockSettings, upsertSettings } from './queries.ts';
import { usualSettings } from './usualSettings.ts';

/** The settings of a workspace, and its hours ready to be counted with. */
export interface LoopSettings extends CaseSettings {
  timeZone: string;
  calendar: Calendar;
}

/** Ingest asks at every transaction: another server's change is seen after this long. */
const keptMs = 10_000;
const mostRules = 50;
const kept = new Map<string, { settings: LoopSettings; untilMs: number }>();

export async function readSettings(ctx: Ctx): Promise<LoopSettings> {
  const { settings, timeZone } = await findSettings(ctx.client, ctx.workspaceId);
  const known = caseSettings.partial().safeParse(settings ?? {});
  const whole = { ...usualSettings, ...(known.success ? known.data : {}) };
  const { week, holidays, daysOff } = whole;
  return { ...whole, timeZone, calendar: calendarOf({ timeZone, week, holidays, daysOff }) };
}

/** The settings, at most ten seconds old. */
export async function recentSettings(ctx: Ctx): Promise<LoopSettings> {
  const known = kept.get(ctx.workspaceId);
  const nowMs = Date.now();
  if (known && known.untilMs > nowMs) return known.settings;
  const settings = await readSettings(ctx);
  kept.set(ctx.workspaceId, { settings, untilMs: nowMs + keptMs });
  return settings;
}

/**
 * Replaces the settings given. Clocks that run keep the targets they started with until their priority changes.
 *
 * @throws DomainError invalid for two rules of one key, or hours that end before they begin
 */
export async function changeSettings(ctx: Ctx, changes: Partial<CaseSettings>): Promise<void> {
  await lockSettings(ctx.client, ctx.workspaceId);
  const { timeZone: _zone, calendar: _calendar, ...before } = await readSettings(ctx);
  const after = { ...before, ...changes };
  check(after);
  await upsertSettings(ctx.client, ctx.workspaceId, JSON.stringify(after));
  await recordAudit(ctx, { action: 'cases.settings-changed', details: { changed: Object.keys(changes) } });
  kept.delete(ctx.workspaceId);
  ctx.afterCommit(() => kept.delete(ctx.workspaceId));
}

/**
 * The same, but for rules of the workspace's own: each is written and removed by itself, so that whoever saves a page opened before
 * takes away none that another wrote since.
 */
export async function changeGeneralSettings(ctx: Ctx, changes: Partial<CaseSettings>): Promise<void> {
  await lockSettings(ctx.client, ctx.workspaceId);
  const { rules } = await readSettings(ctx);
  const [own, shipped] = [rules.filter(isOwn), changes.rules?.filter((rule) => !isOwn(rule))];
  await changeSettings(ctx, { ...changes, ...(shipped && { rules: [...shipped, ...own] }) });
}

/**
 * Writes a rule of the workspace's own, new or again; another's change of another rule stays.
 *
 * @throws DomainError conflict where the key is that of a rule that came with the product or when there are too many, invalid for
 * somebody who may hold no cases
 */
export async function putOwnRule(ctx: Ctx, key: string, rule: OwnRule): Promise<void> {
  await lockSettings(ctx.client, ctx.workspaceId);
  const { rules } = await readSettings(ctx);
  const at = rules.findIndex((each) => each.key === key);
  // Who has left stays named, and is passed over, until somebody else is.
  if (rule.owner && rule.owner !== rules[at]?.owner) await checkOwner(ctx, rule.owner);
  if (at >= 0 && !isOwn(rules[at] as CaseSettings['rules'][number])) throw taken(key);
  if (at < 0 && rules.length >= mostRules)
    throw new DomainError('conflict', `There are ${mostRules} rules already. Remove one first.`);
  await changeSettings(ctx, {
    rules: at < 0 ? [...rules, { ...rule, key }] : rules.with(at, { ...rule, key }),
  });
}

/** @throws DomainError not-found, conflict for a rule that came with the product: it is switched off instead */
export async function removeOwnRule(ctx: Ctx, key: string): Promise<void> {
  await lockSettings(ctx.client, ctx.workspaceId);
  const { rules } = await readSettings(ctx);
  const rule = rules.find((each) => each.key === key);
  if (rule === undefined)
    throw new DomainError('not-found', 'There is no such rule. Reload the page to see which there are.');
  if (!isOwn(rule)) throw taken(key);
  await changeSettings(ctx, { rules: rules.filter((each) => each !== rule) });
}

/** What the settings page shows. */
export async function describeSettings(ctx: Ctx): Promise<z.infer<typeof caseSettingsAnswer>> {
  const { calendar: _, ...settings } = await readSettings(ctx);
  const year = ctx.now().getUTCFullYear();
  const { holidays } = settings;
  const known = holidays === 'none' ? [] : [year, year + 1].flatMap((each) => publicHolidays(each, holidays));
  return { ...settings, publicHolidays: known };
}

function isOwn({ trigger }: CaseSettings['rules'][number]): boolean {
  return trigger.kind === 'own';
}

function check({ rules, week }: CaseSettings): void {
  if (rules.length > mostRules) throw invalid('rules', `there may be ${mostRules} rules, your own included`);
  const keys = rules.map(({ key }) => key);
  const twice = keys.find((key, i) => keys.indexOf(key) < i);
  if (twice !== undefined) throw invalid('rules', `two rules are called ${twice}: give one another key`);
  for (const stretches of week) {
    if (stretches.some(([from, to]) => from >= to))
      throw invalid('week', 'hours are to end after they begin');
  }
}

function taken(key: string): DomainError {
  return new DomainError(
    'conflict',
    `The rule ${key} came with Rapport: switch it off, or change its bound.`,
  );
}

function invalid(field: string, message: Sentence): DomainError {
  return invalidValue(field, message, 'Nothing was changed.');
}
