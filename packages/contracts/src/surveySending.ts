import { mostLinks } from '@rapport/core/surveys';
import { z } from 'zod';
import { customerFilter } from './customers.ts';
import { language } from './vocabulary.ts';

/** Whom to invite: customers as the list of customers filters them. */
export const newSending = z.object({
  /** Of the sending; given again, nobody is invited twice. */
  id: z.uuid().optional(),
  filter: customerFilter.omit({ q: true }),
  channel: z.enum(['email', 'sms']).default('email'),
  share: z.number().min(0.001).max(1).default(1),
  /** When to begin; now unless told. */
  at: z.iso.datetime().optional(),
});
export type NewSending = z.infer<typeof newSending>;

export const previewedSending = newSending.extend({ language: language.optional() });
export type PreviewedSending = z.infer<typeof previewedSending>;

/** What would be sent, as the first of several customers would read it. */
export const sendingPreview = z.object({
  /** Customers that the filter holds and the sample draws. */
  count: z.int(),
  /** Of them, who would be written to, as things are now. */
  written: z.int(),
  /** Why the others would not, most first: they are left in peace. */
  left: z.array(z.object({ reason: z.string(), count: z.int() })),
  /**
   * Of many: how many were drawn to estimate `written` and `left` from, and between what `written` lies 95 times in 100; null: each
   * was looked at.
   */
  drawn: z.object({ n: z.int(), low: z.int(), high: z.int() }).nullable(),
  language: language,
  /** Null of a text message. */
  mail: z.object({ subject: z.string(), html: z.string() }).nullable(),
  text: z.string(),
  /** False where text messages are asked for and no gateway takes them: everybody would be left in peace. */
  hasGateway: z.boolean(),
  /** False where mails are asked for and no mail server takes them yet: they wait for one. */
  hasMailServer: z.boolean(),
});
export type SendingPreview = z.infer<typeof sendingPreview>;

export const sendingResult = z.object({
  id: z.uuid(),
  /** Customers that the filter holds and the sample draws. */
  invited: z.int(),
});

export const calledBackResult = z.object({ calledBack: z.int() });

export const invitationCounts = z.object({
  /** Those that have not left, be it for the hours or for the mail server. */
  waiting: z.int(),
  sent: z.int(),
  answered: z.int(),
  skipped: z.int(),
  /** False: mails wait for a mail server. */
  hasMailServer: z.boolean(),
  /** Why some were not written to. */
  reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
});
export type InvitationCounts = z.infer<typeof invitationCounts>;

/** A link for one customer: it works once, and for so many days (those of the settings unless told). */
export const newPersonalLink = z.object({
  customerId: z.uuid(),
  days: z.int().min(1).max(365).optional(),
});

/** Links that each work once, for nobody in particular. */
export const newLinkBatch = z.object({
  count: z.int().min(1).max(mostLinks),
  /** After which they open nothing: a year away at most. */
  until: z.iso.datetime(),
  /** In which the page opens; that of the browser unless told. */
  language: language.optional(),
});
export type NewLinkBatch = z.infer<typeof newLinkBatch>;

export const linkBatch = z.object({
  id: z.uuid(),
  made: z.int(),
  /** Of those made, how many were answered by. */
  used: z.int(),
  language: language.nullable(),
  madeAt: z.iso.datetime(),
  until: z.iso.datetime(),
  isRevoked: z.boolean(),
});
export type LinkBatch = z.infer<typeof linkBatch>;
export const linkBatches = z.object({ batches: z.array(linkBatch) });
export type LinkBatches = z.infer<typeof linkBatches>;
export const madeLinks = linkBatch.extend({ links: z.array(z.string()) });
export type MadeLinks = z.infer<typeof madeLinks>;
export const linkBatchChange = z.object({ isRevoked: z.boolean() });
export type LinkBatchChange = z.infer<typeof linkBatchChange>;

/** Rules that hold across all surveys of the workspace. */
export const listeningRules = z.object({
  /** A customer is not asked twice within so many days, whichever the survey. */
  capDays: z.int().min(0).max(365).default(30),
  /** Hours of the workspace's own clock in which invitations go out; the others wait. */
  fromHour: z.int().min(0).max(23).default(9),
  toHour: z.int().min(1).max(24).default(20),
  /** 1, Monday, to 7. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5, 6]),
});
export type ListeningRules = z.infer<typeof listeningRules>;
