import { z } from 'zod';

/** As for mails, without those that only a mail can carry. */
export const smsPurpose = z.enum(['transactional', 'survey', 'moment', 'reply', 'test']);
export type SmsPurpose = z.infer<typeof smsPurpose>;

/** `sent`: the gateway took it; `unknown`: handed to the gateway, and never heard whether it took it. A person decides. */
export const smsStatus = z.enum(['queued', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'cancelled']);
export type SmsStatus = z.infer<typeof smsStatus>;

const url = z.url({ protocol: /^https?$/ }).max(1_000);
const sender = z
  .string()
  .trim()
  .max(15)
  .regex(/^(|\+?\d{3,15}|[A-Za-z0-9 ]{1,11})$/, 'a number, or up to 11 letters and digits without accents');

export const smsSettings = z.object({
  url: z.string().nullable().describe('Where text messages are handed over'),
  sender: z.string().describe('As asked of the gateway; empty: its own'),
  isOn: z.boolean(),
  hasSecret: z.boolean(),
  incoming: z
    .string()
    .nullable()
    .describe('Where the gateway tells of receipts and answers; null before it is set'),
  problem: z.string().nullable().describe('Why the gateway took nothing last'),
  failingSince: z.iso.datetime().nullable(),
  waiting: z.int(),
  unknown: z.int().describe('Of the last 30 days'),
  failed: z.int().describe('Of the last 30 days'),
  parts: z.int().describe('Parts handed over in the last 30 days: what carriers charge for'),
});
export type SmsSettings = z.infer<typeof smsSettings>;

export const smsSettingsChange = z.object({
  url: url.nullable().optional(),
  sender: sender.optional(),
  isOn: z.boolean().optional(),
});
export type SmsSettingsChange = z.infer<typeof smsSettingsChange>;

/** The secret is shown this once. */
export const smsSecret = z.object({ secret: z.string() });
export type SmsSecret = z.infer<typeof smsSecret>;

export const smsTest = z.object({ to: z.string().trim().min(3).max(40) });

export const smsMessage = z.object({
  id: z.uuid().describe('As sent in `webhook-id`'),
  purpose: smsPurpose,
  customerId: z.uuid().nullable(),
  to: z.string(),
  text: z.string(),
  parts: z.int(),
  status: smsStatus,
  attempts: z.int(),
  problem: z.string().nullable(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
});
export type SmsMessage = z.infer<typeof smsMessage>;

export const smsQuery = z.object({
  status: smsStatus.optional(),
  customer: z.uuid().optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type SmsQuery = z.infer<typeof smsQuery>;

export const smsList = z.object({ messages: z.array(smsMessage), nextCursor: z.string().nullable() });
export type SmsList = z.infer<typeof smsList>;

export const smsDecision = z.object({
  decision: z.enum(['send-again', 'taken-as-sent', 'cancel']),
});
export type SmsDecision = z.infer<typeof smsDecision>;

/** What a gateway tells: of a message of ours, or what somebody wrote. */
export const smsEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sms.delivered'),
    timestamp: z.iso.datetime({ offset: true }),
    data: z.object({ id: z.uuid() }),
  }),
  z.object({
    type: z.literal('sms.failed'),
    timestamp: z.iso.datetime({ offset: true }),
    data: z.object({ id: z.uuid(), reason: z.string().max(500).default('') }),
  }),
  z.object({
    type: z.literal('sms.received'),
    timestamp: z.iso.datetime({ offset: true }),
    data: z.object({ from: z.string().min(3).max(40), text: z.string().max(5_000) }),
  }),
]);
export type SmsEvent = z.infer<typeof smsEvent>;
