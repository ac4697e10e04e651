import { z } from 'zod';
import { language } from './vocabulary.ts';

/** Why a mail is sent. `survey` and `moment` are not sent to an address that bounced; the others are tried. */
export const mailPurposes = [
  'transactional',
  'survey',
  'moment',
  'reply',
  'case',
  'report',
  'notice',
  'test',
] as const;
export const mailPurpose = z.enum(mailPurposes);
export type MailPurpose = z.infer<typeof mailPurpose>;

/** `unknown`: handed to the mail server, and never heard whether it took it. A person decides. */
export const mailStatuses = [
  'queued',
  'sending',
  'sent',
  'failed',
  'bounced',
  'unknown',
  'cancelled',
] as const;
export const mailStatus = z.enum(mailStatuses);
export type MailStatus = z.infer<typeof mailStatus>;

const host = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^[^\s/@]+$/, 'a host name such as smtp.example.com');
export const mailSecurity = z.enum(['tls', 'starttls', 'none']);
export type MailSecurity = z.infer<typeof mailSecurity>;

const server = z.object({
  host,
  port: z.int().min(1).max(65_535),
  /** `tls`: from the first byte; `starttls`: asked for, and nothing is sent without it; `none`: on a network you trust. */
  security: mailSecurity,
  user: z.string().trim().min(1).max(320).nullable(),
});
export type MailServer = z.infer<typeof server>;

/** What is wrong with a mail server. */
export const mailProblem = z.object({
  what: z.enum(['host', 'port', 'security', 'certificate', 'credentials', 'timeout', 'refused', 'folder']),
  /** In the server's or the system's own words. */
  message: z.string(),
  at: z.iso.datetime(),
});
export type MailProblem = z.infer<typeof mailProblem>;

const shown = server.extend({ hasPassword: z.boolean() });

export const mailSettings = z.object({
  from: z.object({ email: z.email(), name: z.string() }).nullable(),
  /** Null: replies come to the address of `from`. */
  replyTo: z.email().nullable(),
  plusAddressing: z.boolean(),
  smtp: shown.nullable(),
  imap: shown.extend({ folder: z.string() }).nullable(),
  /** Whether mails leave: `unset` while there is no server or no address, `held` while the server fails. */
  out: z.object({
    state: z.enum(['unset', 'working', 'held']),
    problem: mailProblem.nullable(),
    waiting: z.int(),
    unknown: z.int(),
  }),
  in: z.object({ state: z.enum(['unset', 'working', 'failing']), problem: mailProblem.nullable() }),
});
export type MailSettings = z.infer<typeof mailSettings>;

/** Without a password given, the one that is there is kept. */
const given = server.extend({ password: z.string().min(1).max(1_000).optional() });

export const mailSettingsChange = z.object({
  from: z
    .object({ email: z.email().max(320), name: z.string().trim().max(200) })
    .nullable()
    .optional(),
  replyTo: z.email().max(320).nullable().optional(),
  plusAddressing: z.boolean().optional(),
  smtp: given.nullable().optional(),
  imap: given
    .extend({ folder: z.string().trim().min(1).max(200).default('INBOX') })
    .nullable()
    .optional(),
});
export type MailSettingsChange = z.infer<typeof mailSettingsChange>;

/** One mail that was sent, or is to be. */
export const mailOut = z.object({
  id: z.uuid(),
  key: z.string(),
  purpose: mailPurpose,
  customerId: z.uuid().nullable(),
  to: z.object({ email: z.string(), name: z.string().nullable() }),
  from: z.object({ email: z.string(), name: z.string().nullable() }).nullable(),
  subject: z.string(),
  language: language.nullable(),
  status: mailStatus,
  attempts: z.int(),
  problem: z.string().nullable(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export type MailOut = z.infer<typeof mailOut>;

export const mailOutQuery = z.object({
  status: mailStatus.optional(),
  customer: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(300).optional(),
});
export type MailOutQuery = z.infer<typeof mailOutQuery>;

export const mailOutList = z.object({ mails: z.array(mailOut), nextCursor: z.string().nullable() });
export type MailOutList = z.infer<typeof mailOutList>;

/** What a person decides of a mail whose fate is unknown, or that failed: `again` sends it, `sent` takes it as sent. */
export const mailDecision = z.object({ decision: z.enum(['again', 'sent']) });

/** Connects to a server that is set, or sends a mail to whoever asks. */
export const mailCheck = z.object({ check: z.enum(['smtp', 'imap', 'test']) });
export type MailCheck = z.infer<typeof mailCheck>;
export const mailChecked = z.object({
  problem: mailProblem.nullable().describe('Null: it works'),
  /** Where the mail went, of a test. */
  to: z.string().nullable(),
});
export type MailChecked = z.infer<typeof mailChecked>;
