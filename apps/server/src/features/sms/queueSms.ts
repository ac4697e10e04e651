import { randomUUID } from 'node:crypto';
import type { SmsPurpose } from '@rapport/contracts/sms';
import type { Language } from '@rapport/contracts/vocabulary';
import { plainSms, smsSize, withStop } from '@rapport/core/messages';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { insertSms, type NewSmsRow } from './queries.ts';
import { askToSend } from './settings.ts';

export interface NewSms {
  /** What it is, so that asking twice sends once: `survey:<invitation>:<reminder>`. */
  key: string;
  /** E.164. */
  to: string;
  text: string;
  purpose: SmsPurpose;
  customerId?: string | null;
  language: Language;
  notBefore?: Date | null;
}

/** More would be charged for as many messages, and read by nobody. */
export const mostParts = 6;

/**
 * Asks for text messages in the running transaction: they leave once this commits, each once for its key. Those that are not needed
 * by what the customer asked say how to refuse the next ones.
 *
 * @returns the ids of those asked for now for the first time
 * @throws DomainError invalid for a text of more than six parts
 */
export async function queueSms(ctx: Ctx, messages: readonly NewSms[]): Promise<string[]> {
  if (messages.length === 0) return [];
  const rows = messages.map((message) => rowOf(message, ctx.now()));
  const added = await insertSms(ctx.client, ctx.workspaceId, rows);
  if (added.length === 0) return [];
  const isAdded = new Set(added);
  const due = rows.filter(({ sms_id }) => isAdded.has(sms_id)).map(({ due_at }) => due_at.getTime());
  await askToSend(ctx, new Date(Math.min(...due)));
  return added;
}

/** As it will be read, and how many parts it takes. */
export function smsText({ text, purpose, language }: Pick<NewSms, 'text' | 'purpose' | 'language'>): {
  text: string;
  parts: number;
} {
  const isNeeded = purpose === 'transactional' || purpose === 'reply' || purpose === 'test';
  const whole = plainSms(isNeeded ? text.trim() : withStop(text.trim(), language));
  return { text: whole, parts: smsSize(whole).parts };
}

function rowOf(message: NewSms, now: Date): NewSmsRow {
  const { text, parts } = smsText(message);
  if (parts > mostParts) {
    throw invalidValue(
      'text',
      `this takes ${parts} text messages; ${mostParts} are the most. Write shorter, or an email`,
    );
  }
  return {
    sms_id: randomUUID(),
    key: message.key,
    purpose: message.purpose,
    customer_id: message.customerId ?? null,
    to_number: message.to,
    text,
    parts,
    language: message.language,
    created_at: now,
    due_at: message.notBefore ?? now,
  };
}
