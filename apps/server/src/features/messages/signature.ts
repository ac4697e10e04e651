import type { Ctx } from '../../platform/database/context.ts';
import { findSignature, saveSignature } from './writingQueries.ts';

/** How whoever writes signs: as they chose, else by their name and the brand's. */
export async function signatureOf(ctx: Ctx): Promise<{ text: string; brand: string }> {
  const { text, name, brand } = await findSignature(ctx.client, ctx.workspaceId, ctx.actor.id);
  return { text: text ?? [name, brand].filter(Boolean).join('\n'), brand };
}

export async function changeSignature(ctx: Ctx, text: string): Promise<void> {
  await saveSignature(ctx.client, ctx.workspaceId, ctx.actor.id, text);
}
