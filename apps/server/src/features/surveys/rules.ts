import { type ListeningRules, listeningRules } from '@rapport/contracts/surveySending';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { findListening, updateListening } from './queries.ts';

export interface Listening extends ListeningRules {
  timeZone: string;
  country: string;
  brand: string;
  languages: string[];
}

/** The rules that hold across all surveys: how often a customer is asked, and at what hours. */
export async function readRules(ctx: Ctx): Promise<Listening> {
  const { listening, name: brand, ...place } = await findListening(ctx.client, ctx.workspaceId);
  const known = listeningRules.safeParse(listening);
  return { ...(known.success ? known.data : listeningRules.parse({})), ...place, brand };
}

/** Sets how often customers are asked, and at what hours; noted in the audit. */
export async function changeRules(ctx: Ctx, rules: ListeningRules): Promise<ListeningRules> {
  await updateListening(ctx.client, ctx.workspaceId, JSON.stringify(rules));
  await recordAudit(ctx, { action: 'surveys.rules-changed' });
  return rules;
}
