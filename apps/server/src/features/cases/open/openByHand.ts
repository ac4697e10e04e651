import type { NewCase } from '@rapport/contracts/cases';
import { casePriorities } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { checkReach } from '../../books/reach.ts';
import { noSuchCustomer } from '../../customers/readCustomer.ts';
import { recordEvents } from '../act/events.ts';
import { findPersons, lockPersons } from '../queries.ts';
import { checkOwner, ownerGiver } from '../settings/agents.ts';
import { recentSettings } from '../settings/settings.ts';
import { newCaseRow } from './openCases.ts';
import { problemTaker } from './problemTaker.ts';
import {
  findExchangeOf,
  findKnownCauses,
  findSiteOf,
  insertCases,
  insertCauses,
  takeNumbers,
} from './queries.ts';

/**
 * Opens a case that a person sees a reason for. About an exchange, it is refused when there is one already.
 *
 * @returns its id
 * @throws DomainError not-found, conflict, invalid for an owner who may hold none
 */
export async function openByHand(ctx: Ctx, asked: NewCase): Promise<string> {
  const { client, workspaceId } = ctx;
  const [person] = await findPersons(client, workspaceId, [asked.customerId]);
  if (person === undefined) throw noSuchCustomer();
  await checkReach(ctx, person.person);
  await lockPersons(client, [person.person]);
  const caseId = crypto.randomUUID();
  const now = ctx.now();
  const about = await exchangeAsked(ctx, asked.exchangeId, person.fragments);
  await insertCauses(client, workspaceId, [
    {
      cause_key: about === null ? `hand:${caseId}` : `exchange:${about.exchange_id}`,
      case_id: caseId,
      customer_id: about?.customer_id ?? person.person,
      kinds: ['hand'],
      at: (about?.at ?? now).toISOString(),
      exchange_id: about?.exchange_id ?? null,
      data: asked.issue === undefined ? {} : { issue: asked.issue },
      added_at: now.toISOString(),
    },
  ]);
  const siteId = about?.site_id ?? (await findSiteOf(client, workspaceId, person.person));
  const skill = asked.skill ?? null;
  const owner = await chosenOwner(ctx, asked, { siteId, skill });
  const matters = { issue: asked.issue ?? null, product: asked.product ?? null, siteId };
  const problemOf = await problemTaker(ctx, [matters]);
  await insertCases(client, workspaceId, [
    {
      ...newCaseRow(
        { priority: casePriorities.indexOf(asked.priority), openedAt: now },
        now,
        await recentSettings(ctx),
      ),
      case_id: caseId,
      number: await takeNumbers(client, workspaceId, 1),
      customer_id: person.person,
      site_id: siteId,
      origin: 'hand',
      subject: asked.subject,
      owner: owner.id,
      owner_because: owner.because,
      skill,
      issue: matters.issue,
      product: matters.product,
      problem_id: problemOf(matters),
    },
  ]);
  await recordEvents(ctx, [
    {
      caseId,
      kind: 'opened',
      text: asked.text ?? null,
      data: { kinds: ['hand'], owner: owner.id, because: owner.because },
    },
  ]);
  return caseId;
}

async function exchangeAsked(ctx: Ctx, exchangeId: string | undefined, fragmentIds: readonly string[]) {
  if (exchangeId === undefined) return null;
  const found = await findExchangeOf(ctx.client, ctx.workspaceId, exchangeId);
  if (found === null || !fragmentIds.includes(found.customer_id)) {
    throw invalidValue('exchangeId', 'this customer has no such exchange', 'No case was opened.');
  }
  const [known] = await findKnownCauses(ctx.client, ctx.workspaceId, [`exchange:${exchangeId}`]);
  if (known)
    throw new DomainError('conflict', `There is a case about this already: ${known.case_id}. Open that one.`);
  return found;
}

async function chosenOwner(ctx: Ctx, asked: NewCase, need: { siteId: string | null; skill: string | null }) {
  if (asked.owner === undefined) return (await ownerGiver(ctx))(need);
  if (asked.owner !== null) await checkOwner(ctx, asked.owner);
  return { id: asked.owner, because: 'asked' };
}
