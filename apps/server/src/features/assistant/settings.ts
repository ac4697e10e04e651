import type { AssistantChange, AssistantSettings } from '@rapport/contracts/assistant';
import { recordAudit } from '../../platform/audit.ts';
import type { Vault } from '../../platform/auth/vault.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { type AssistantRow, findAssistant, saveAssistant, sumSpent } from './queries.ts';

export const keyPurpose = 'assistant-key';

const unset: AssistantRow = {
  is_on: false,
  address: null,
  model: null,
  sealed_key: null,
  monthly_limit: 20,
  price_in: 0,
  price_out: 0,
};

export async function readAssistant({ client, workspaceId, now }: Ctx): Promise<AssistantSettings> {
  const row = (await findAssistant(client, workspaceId)) ?? unset;
  const { spent, calls } = await sumSpent(client, workspaceId, now());
  return {
    isOn: row.is_on,
    address: row.address,
    model: row.model,
    hasKey: row.sealed_key !== null,
    monthlyLimit: row.monthly_limit,
    pricePerMillionIn: row.price_in,
    pricePerMillionOut: row.price_out,
    spentThisMonth: spent,
    callsThisMonth: calls,
  };
}

/** @throws DomainError invalid when it is to be on without address or model */
export async function changeAssistant(
  ctx: Ctx,
  vault: Vault,
  change: AssistantChange,
): Promise<AssistantSettings> {
  const { client, workspaceId } = ctx;
  const row = (await findAssistant(client, workspaceId, 'for update')) ?? unset;
  const isMoved = change.address !== undefined && change.address !== row.address;
  const next: AssistantRow = {
    is_on: change.isOn ?? row.is_on,
    address: change.address ?? row.address,
    model: change.model ?? row.model,
    // A key is for the address it was given for: another one must not receive it.
    sealed_key: change.key === undefined ? (isMoved ? null : row.sealed_key) : sealed(change.key, vault),
    monthly_limit: change.monthlyLimit ?? row.monthly_limit,
    price_in: change.pricePerMillionIn ?? row.price_in,
    price_out: change.pricePerMillionOut ?? row.price_out,
  };
  if (next.is_on && (next.address === null || next.model === null)) {
    throw invalidValue('isOn', 'give its address and the name of the model first', 'Nothing was changed.');
  }
  await saveAssistant(client, workspaceId, next);
  await recordAudit(ctx, {
    action: 'assistant.changed',
    details: { isOn: next.is_on, address: next.address, model: next.model, key: change.key !== undefined },
  });
  return readAssistant(ctx);
}

function sealed(key: string | null, vault: Vault): string | null {
  return key === null || key === '' ? null : vault.seal(keyPurpose, key);
}
