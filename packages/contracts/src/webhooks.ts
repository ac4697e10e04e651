import { z } from 'zod';

export const webhookEvents = [
  'survey.answered',
  'case.opened',
  'case.moved',
  'relation.changed',
  'consent.changed',
] as const;
export const webhookEvent = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof webhookEvent>;

const url = z.url({ protocol: /^https?$/ }).max(1_000);
const events = z.array(webhookEvent).min(1).max(webhookEvents.length);

export const newWebhook = z.object({ url, events });
export type NewWebhook = z.infer<typeof newWebhook>;
export const webhookChanges = z.object({
  url: url.optional(),
  events: events.optional(),
  isOn: z.boolean().optional(),
});
export type WebhookChanges = z.infer<typeof webhookChanges>;

export const webhook = z.object({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.string()),
  isOn: z.boolean(),
  offBecause: z.string().nullable().describe('Why it was switched off by itself'),
  failingSince: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  waiting: z.int().describe('Messages that are due'),
  failed: z.int().describe('Messages given up, of the last 30 days'),
});
export type Webhook = z.infer<typeof webhook>;

/** The secret is shown this once. */
export const webhookSecret = z.object({ id: z.uuid(), secret: z.string() });
export type WebhookSecret = z.infer<typeof webhookSecret>;

export const webhookMessage = z.object({
  id: z.uuid().describe('As sent in `webhook-id`, the same at every try'),
  type: z.string(),
  at: z.iso.datetime(),
  status: z.enum(['due', 'sent', 'failed']),
  attempts: z.int(),
  dueAt: z.iso.datetime().nullable(),
  triedAt: z.iso.datetime().nullable(),
  httpStatus: z.int().nullable(),
  answer: z.string().nullable(),
  tookMs: z.int().nullable(),
});
export type WebhookMessage = z.infer<typeof webhookMessage>;
