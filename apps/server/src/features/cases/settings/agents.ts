import type { CaseAgent, caseAgent } from '@rapport/contracts/caseRules';
import type { CaseNeed, OwnerChoice } from '@rapport/core/loop';
import { chooseOwner } from '@rapport/core/loop';
import type { z } from 'zod';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { knownSites } from '../knownSites.ts';
import { type AgentRow, findAgents, findSiteNames, upsertAgent } from './queries.ts';

/** Nobody is counted past this: capacity has the same bound. */
const mostHeld = 1_000;

/** Who can be given cases, with what they hold. */
export async function listAgents(ctx: Ctx): Promise<CaseAgent[]> {
  const rows = await findAgents(ctx.client, ctx.workspaceId, mostHeld);
  const sites = await findSiteNames(ctx.client, ctx.workspaceId, [
    ...new Set(rows.flatMap((row) => row.sites)),
  ]);
  return rows.map((row) => ({
    id: row.user_id,
    name: row.name,
    sites: row.sites.flatMap((id) => sites.get(id) ?? []),
    skills: row.skills,
    capacity: row.capacity,
    isAway: row.is_away,
    load: row.load,
  }));
}

/** @throws DomainError not-found when no such member may hold cases */
export async function changeAgent(ctx: Ctx, agent: z.infer<typeof caseAgent>): Promise<void> {
  const members = await findAgents(ctx.client, ctx.workspaceId, 1);
  if (!members.some((row) => row.user_id === agent.id)) throw noSuchMember();
  const sites = await knownSites(ctx, agent.sites);
  await upsertAgent(ctx.client, ctx.workspaceId, { ...agent, sites });
  await recordAudit(ctx, { action: 'cases.agent-changed', subject: { kind: 'user', id: agent.id } });
}

/** @throws DomainError invalid when this person may not hold cases here */
export async function checkOwner(ctx: Ctx, userId: string): Promise<void> {
  const members = await findAgents(ctx.client, ctx.workspaceId, 1);
  if (members.some((row) => row.user_id === userId)) return;
  throw invalidValue(
    'owner',
    'this person is no member of the workspace who may hold cases',
    'Choose another one.',
  );
}

/** Gives cases one after the other, each counted in the load that the next one sees. */
export async function ownerGiver(ctx: Ctx): Promise<(need: CaseNeed) => OwnerChoice> {
  const candidates = (await findAgents(ctx.client, ctx.workspaceId, mostHeld)).map(toCandidate);
  return (need) => {
    const choice = chooseOwner(candidates, need);
    const chosen = candidates.find(({ id }) => id === choice.id);
    if (chosen) {
      chosen.load += 1;
      chosen.lastGivenMs = ctx.now().getTime();
    }
    return choice;
  };
}

function toCandidate(row: AgentRow) {
  return {
    id: row.user_id,
    sites: row.sites,
    skills: row.skills,
    load: row.load,
    capacity: Math.max(row.capacity, 0),
    isAway: row.is_away || row.capacity <= 0,
    lastGivenMs: row.last_given?.getTime() ?? null,
  };
}

function noSuchMember(): DomainError {
  return new DomainError(
    'not-found',
    'There is no such member who may hold cases. Invite them first, as an agent or above.',
  );
}
