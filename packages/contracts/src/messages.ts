import { z } from 'zod';
import { channel, direction, language } from './vocabulary.ts';

/** Somebody who wrote to us, or to whom we wrote: one in the list of messages. */
export const conversation = z.object({
  customerId: z.uuid(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  subject: z.string().nullable(),
  channel: channel.nullable(),
  lastAt: z.iso.datetime(),
  lastDirection: direction,
  lastText: z.string(),
  waitingSince: z.iso.datetime().nullable(),
  assignedTo: z.object({ userId: z.string(), name: z.string() }).nullable(),
});
export type Conversation = z.infer<typeof conversation>;

export const conversationQuery = z.object({
  box: z.enum(['waiting', 'mine', 'all']).default('all'),
  q: z.string().max(200).optional().describe('Words of the name, the address, the subject or the last words'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(300).optional(),
});
export type ConversationQuery = z.infer<typeof conversationQuery>;

export const conversationList = z.object({
  conversations: z.array(conversation),
  nextCursor: z.string().nullable(),
  waiting: z.int(),
});
export type ConversationList = z.infer<typeof conversationList>;

/** What goes with writing to somebody. */
export const correspondence = z.object({
  conversation: conversation.nullable(),
  /** Where a reply goes; null when no address is known. */
  to: z.string().nullable(),
  /** Why that address refused our mail for good. */
  bounced: z.string().nullable(),
  /** Whether mails leave now: else they wait. */
  canSend: z.boolean(),
  /** By text message, where they wrote by one; null where they did not. */
  sms: z
    .object({
      to: z.string(),
      canSend: z.boolean().describe('Whether text messages leave now: else they wait'),
      hasStopped: z.boolean().describe('They asked for no more of them since they last wrote'),
    })
    .nullable(),
  by: z.enum(['email', 'sms']).describe('By which a reply goes unless told: as they last wrote'),
  subject: z.string(),
  draft: z.string(),
  signature: z.string(),
  /** Replies that have not left, or of which nobody knows. */
  pending: z.array(
    z.object({
      id: z.uuid(),
      by: z.enum(['email', 'sms']),
      text: z.string(),
      status: z.enum(['queued', 'sending', 'failed', 'bounced', 'unknown']),
      problem: z.string().nullable(),
      dueAt: z.iso.datetime(),
    }),
  ),
  /** Files that came with messages, newest first. */
  files: z.array(
    z.object({
      mailId: z.uuid(),
      position: z.int(),
      name: z.string(),
      bytes: z.int(),
      receivedAt: z.iso.datetime(),
    }),
  ),
});
export type Correspondence = z.infer<typeof correspondence>;

export const newReply = z.object({
  text: z.string().trim().min(1).max(20_000),
  subject: z.string().trim().min(1).max(300).optional(),
  language: language.optional(),
  by: z.enum(['email', 'sms']).default('email').describe('`sms`: only to who wrote by text message'),
});
export type NewReply = z.infer<typeof newReply>;
export const queuedReply = z.object({
  id: z.uuid(),
  /** It can be taken back until then. */
  leavesAt: z.iso.datetime(),
});
export type QueuedReply = z.infer<typeof queuedReply>;

export const messageTemplate = z.object({
  id: z.uuid(),
  name: z.string(),
  texts: z.object({ fr: z.string(), en: z.string() }),
});
export type MessageTemplate = z.infer<typeof messageTemplate>;
export const newMessageTemplate = z.object({
  name: z.string().trim().min(1).max(100),
  texts: z.object({ fr: z.string().trim().max(10_000), en: z.string().trim().max(10_000) }),
});
export type NewMessageTemplate = z.infer<typeof newMessageTemplate>;

/** What a template may name. */
export const templateVariables = ['firstName', 'lastName', 'name', 'brand', 'staff'] as const;
