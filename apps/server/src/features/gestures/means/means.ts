import { randomUUID } from 'node:crypto';
import type {
  Budget,
  budgetDraft,
  GestureMeans,
  Gift,
  giftChange,
  giftDraft,
} from '@rapport/contracts/gestures';
import type { z } from 'zod';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { findWorkspaceOf } from '../../moments/workspace.ts';
import {
  deleteBudget,
  findBudgets,
  findGifts,
  giveBackGift,
  insertGift,
  saveBudget,
  spend,
  takeGift,
  unspend,
  updateGift,
} from './queries.ts';

/** What there is to give, and what teams may still spend this month. */
export async function readMeans(ctx: Ctx): Promise<GestureMeans> {
  const { currency } = await findWorkspaceOf(ctx);
  return {
    currency,
    gifts: await findGifts(ctx.client, ctx.workspaceId),
    budgets: await findBudgets(ctx.client, ctx.workspaceId, monthOf(ctx.now())),
  };
}

export async function addGift(ctx: Ctx, draft: z.infer<typeof giftDraft>): Promise<Gift> {
  const gift = await insertGift(ctx.client, ctx.workspaceId, draft);
  await recordAudit(ctx, { action: 'gift.added', subject: { kind: 'gift', id: gift.id } });
  return gift;
}

/** @throws DomainError conflict without such a gift, or when less than nothing would be left in stock */
export async function changeGift(ctx: Ctx, id: string, change: z.infer<typeof giftChange>): Promise<Gift> {
  const gift = await updateGift(ctx.client, ctx.workspaceId, id, change);
  if (!gift) {
    throw new DomainError(
      'conflict',
      'There is no such gift, or fewer are left than you take out. Nothing changed: reload the page.',
    );
  }
  await recordAudit(ctx, { action: 'gift.changed', subject: { kind: 'gift', id }, details: change });
  return gift;
}

export async function addBudget(ctx: Ctx, draft: z.infer<typeof budgetDraft>): Promise<Budget> {
  return writeBudget(ctx, randomUUID(), draft);
}

/** @throws DomainError not-found */
export async function changeBudget(
  ctx: Ctx,
  id: string,
  draft: z.infer<typeof budgetDraft>,
): Promise<Budget> {
  await checkBudget(ctx, id);
  return writeBudget(ctx, id, draft);
}

async function writeBudget(ctx: Ctx, id: string, draft: z.infer<typeof budgetDraft>): Promise<Budget> {
  const known = await findBudgets(ctx.client, ctx.workspaceId, monthOf(ctx.now()));
  if (known.some((each) => each.team === draft.team && each.id !== id))
    throw new DomainError('conflict', `${draft.team} has a budget already: change that one.`);
  await saveBudget(ctx.client, ctx.workspaceId, { id, ...draft });
  await recordAudit(ctx, { action: 'budget.changed', subject: { kind: 'budget', id }, details: draft });
  const all = await findBudgets(ctx.client, ctx.workspaceId, monthOf(ctx.now()));
  return all.find((budget) => budget.id === id) as Budget;
}

/** What was spent stays with the gestures it was spent on. @throws DomainError not-found */
export async function removeBudget(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteBudget(ctx.client, ctx.workspaceId, id))) throw noBudget();
  await recordAudit(ctx, { action: 'budget.removed', subject: { kind: 'budget', id } });
}

async function checkBudget(ctx: Ctx, id: string): Promise<void> {
  const known = await findBudgets(ctx.client, ctx.workspaceId, monthOf(ctx.now()));
  if (!known.some((budget) => budget.id === id)) throw noBudget();
}

function noBudget(): DomainError {
  return new DomainError('not-found', 'There is no such budget. Reload the page.');
}

/**
 * Takes a gift out of the stock and its cost out of a team's allowance; all or nothing with the transaction.
 *
 * @throws DomainError conflict when none is left, when the allowance does not suffice, or when no budget is named where there are
 */
export async function takeOut(
  ctx: Ctx,
  { giftId, budgetId }: { giftId: string; budgetId: string | null },
): Promise<{ name: string; costCents: number }> {
  const gift = await takeGift(ctx.client, ctx.workspaceId, giftId);
  if (!gift)
    throw new DomainError('conflict', 'None of this gift is left. Nothing was done: choose another.');
  const month = monthOf(ctx.now());
  if (budgetId === null) {
    const budgets = await findBudgets(ctx.client, ctx.workspaceId, month);
    if (budgets.length === 0) return gift;
    throw invalidValue('budgetId', 'say which team’s budget it comes out of');
  }
  const left = await spend(ctx.client, ctx.workspaceId, budgetId, { month, cents: gift.costCents });
  if (left === null) {
    throw new DomainError(
      'conflict',
      'What is left of this month’s budget does not cover it. Nothing was done: choose a smaller gift, or ask your manager for more.',
    );
  }
  return gift;
}

/** A gift that was not given after all. */
export async function putBack(
  ctx: Ctx,
  {
    giftId,
    budgetId,
    costCents,
    takenAt,
  }: { giftId: string; budgetId: string | null; costCents: number; takenAt: Date },
): Promise<void> {
  await giveBackGift(ctx.client, ctx.workspaceId, giftId);
  if (budgetId === null) return;
  await unspend(ctx.client, ctx.workspaceId, budgetId, { month: monthOf(takenAt), cents: costCents });
}

/** The first of the month, as 2026-11-01. */
function monthOf(at: Date): string {
  return `${at.toISOString().slice(0, 7)}-01`;
}
