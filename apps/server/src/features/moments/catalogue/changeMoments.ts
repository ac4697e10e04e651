import { randomUUID } from 'node:crypto';
import type { MomentDraft, MomentList, MomentToPreview, MomentView } from '@rapport/contracts/moments';
import { textVariables, unknownVariables } from '@rapport/core/moments';
import { typeKeys } from '@rapport/core/relations';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, type FieldProblem, invalidValues } from '../../../platform/errors.ts';
import { readMomentSettings } from '../settings.ts';
import { readMoments, type WorkspaceMoment } from './catalogue.ts';
import { countDue, expireDueOf, removeMoment, saveMoment, stopMoment } from './queries.ts';

const mostOwn = 100;

/** Every moment, on or off, with how many people it is due for. */
export async function listMoments(ctx: Ctx): Promise<MomentList> {
  const [moments, due] = [await readMoments(ctx), await countDue(ctx.client, ctx.workspaceId)];
  return {
    moments: moments.map((moment) => viewOf(moment, due.get(moment.key) ?? 0)),
    settings: await readMomentSettings(ctx),
  };
}

/** @throws DomainError invalid; conflict past a hundred */
export async function addMoment(ctx: Ctx, draft: MomentDraft): Promise<MomentView> {
  checkDraft(draft);
  const own = (await readMoments(ctx)).filter(({ isOwn }) => isOwn);
  if (own.length >= mostOwn)
    throw new DomainError('conflict', `There are ${mostOwn} moments of your own already. Remove one first.`);
  const key = `own-${randomUUID()}`;
  await saveMoment(ctx.client, ctx.workspaceId, {
    key,
    definition: JSON.stringify(draft),
    isOwn: true,
    at: ctx.now(),
  });
  await recordAudit(ctx, { action: 'moment.added', subject: { kind: 'moment', id: key } });
  return readMoment(ctx, key);
}

/** Writes a moment otherwise. @throws DomainError not-found, invalid */
export async function changeMoment(ctx: Ctx, key: string, draft: MomentDraft): Promise<MomentView> {
  checkDraft(draft);
  const { isOwn } = await momentOf(ctx, key);
  await saveMoment(ctx.client, ctx.workspaceId, {
    key,
    definition: JSON.stringify(draft),
    isOwn,
    at: ctx.now(),
  });
  await recordAudit(ctx, { action: 'moment.changed', subject: { kind: 'moment', id: key } });
  return readMoment(ctx, key);
}

/** Switched on, it is looked for from the next run; off, what was due of it is let go. @throws DomainError not-found */
export async function switchMoment(ctx: Ctx, key: string, isOn: boolean): Promise<MomentView> {
  const { isOwn } = await momentOf(ctx, key);
  await saveMoment(ctx.client, ctx.workspaceId, { key, isOn, isOwn, at: ctx.now() });
  if (!isOn) await expireDueOf(ctx.client, ctx.workspaceId, key);
  await recordAudit(ctx, { action: isOn ? 'moment.on' : 'moment.off', subject: { kind: 'moment', id: key } });
  return readMoment(ctx, key);
}

/** A moment that is sure to do harm is switched off. @returns false when it was off already */
export async function stopItself(
  ctx: Ctx,
  key: string,
  because: { outcome: string; high: number; n: number; at: string },
): Promise<boolean> {
  if (!(await stopMoment(ctx.client, ctx.workspaceId, key, JSON.stringify(because)))) return false;
  await expireDueOf(ctx.client, ctx.workspaceId, key);
  await recordAudit(ctx, {
    action: 'moment.stopped-itself',
    subject: { kind: 'moment', id: key },
    details: because,
  });
  return true;
}

/** Back to what came with the product; of one's own, away. What was decided stays. @throws DomainError not-found */
export async function resetMoment(ctx: Ctx, key: string): Promise<void> {
  const { isOwn } = await momentOf(ctx, key);
  if (isOwn) {
    await removeMoment(ctx.client, ctx.workspaceId, key, ctx.now());
    await expireDueOf(ctx.client, ctx.workspaceId, key);
  } else await saveMoment(ctx.client, ctx.workspaceId, { key, definition: null, isOwn, at: ctx.now() });
  await recordAudit(ctx, { action: 'moment.reset', subject: { kind: 'moment', id: key } });
}

async function readMoment(ctx: Ctx, key: string): Promise<MomentView> {
  const due = await countDue(ctx.client, ctx.workspaceId);
  return viewOf(await momentOf(ctx, key), due.get(key) ?? 0);
}

async function momentOf(ctx: Ctx, key: string): Promise<WorkspaceMoment> {
  const found = (await readMoments(ctx)).find((moment) => moment.key === key);
  if (!found) throw new DomainError('not-found', 'There is no such moment. Reload the page.');
  return found;
}

/** @throws DomainError invalid when it names a relationship or a variable that does not exist */
export function checkDraft({ fits, texts, rule }: MomentToPreview): void {
  const problems: FieldProblem[] = [];
  const isType = (key: string) => (typeKeys as readonly string[]).includes(key);
  for (const key of fits)
    if (!isType(key)) problems.push({ field: 'fits', message: `there is no relationship ${key}` });
  if (rule.trigger.kind === 'turn')
    for (const key of rule.trigger.to)
      if (!isType(key))
        problems.push({ field: 'rule.trigger.to', message: `there is no relationship ${key}` });
  for (const language of texts ? (['fr', 'en'] as const) : [])
    for (const part of ['subject', 'body', 'short'] as const)
      for (const name of unknownVariables(texts?.[language][part] ?? '', textVariables))
        problems.push({
          field: `texts.${language}.${part}`,
          message: `${inBraces(name)} is not known; use ${textVariables.map(inBraces).join(', ')}`,
        });
  if (problems.length === 0) return;
  throw invalidValues(problems);
}

function inBraces(name: string): string {
  return `{${name}}`;
}

function viewOf(moment: WorkspaceMoment, dueNow: number): MomentView {
  return { ...moment, dueNow } as unknown as MomentView;
}
