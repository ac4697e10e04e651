import { contactBases, contactRefusals } from '@rapport/core/consent';
import { z } from 'zod';
import { channel } from './vocabulary.ts';

const bothLanguages = (longest: number) =>
  z.object({ fr: z.string().trim().min(1).max(longest), en: z.string().trim().min(1).max(longest) });

export const purposeKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a small letter, then a-z, 0-9 and -, 40 at most');

/** A reason for speaking to customers, as they read it and switch it. */
export const contactPurpose = z.object({
  key: purposeKey,
  names: bothLanguages(80),
  wordings: bothLanguages(500).describe('What a customer agrees to; kept with each consent as its proof'),
  aliases: z
    .array(z.string().trim().min(1).max(100))
    .max(20)
    .describe('What sources call it besides its key'),
  isProspecting: z.boolean().describe('It sells: the rules of prospecting apply'),
  channels: z
    .partialRecord(channel, z.enum(contactBases))
    .describe('What makes it lawful, on each channel it uses'),
});

const minuteOfDay = z.int().min(0).max(1440);

/** A rule of law, or of the house, that holds between two dates. */
export const contactRule = z.object({
  key: z.string().trim().min(1).max(60),
  source: z.string().max(300).nullable().describe('Where it is written; null for a rule of the house'),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(60)
    .describe('Empty: everywhere'),
  channels: z.array(channel).min(1),
  appliesTo: z.enum(['prospecting', 'not-necessary']),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  needsConsent: z.boolean(),
  hours: z
    .object({
      weekdays: z.array(z.int().min(1).max(7)).min(1).describe('1 Monday to 7 Sunday'),
      spans: z
        .array(
          z
            .object({ from: minuteOfDay, to: minuteOfDay })
            .refine(({ from, to }) => from < to, 'it ends before it begins'),
        )
        .min(1)
        .max(6)
        .describe('Minutes since midnight'),
      isClosedOnHolidays: z.boolean(),
    })
    .nullable(),
  hoursYieldToConsent: z.boolean(),
  limit: z
    .object({
      times: z.int().min(1).max(100),
      days: z.int().min(1).max(366),
      restDays: z.int().min(0).max(366).describe('After a refusal'),
    })
    .nullable()
    .default(null)
    .describe('How often one may speak, attempts included'),
  checksOpposition: z
    .boolean()
    .default(false)
    .describe('The law asks to look numbers up in an opposition list before'),
});

export const consentSettings = z.object({
  purposes: z.array(contactPurpose).min(1).max(20),
  rules: z.array(contactRule).max(50),
});
export type ConsentSettings = z.infer<typeof consentSettings>;

/** One question to the law and to the customers: may we speak to them, for this, by this channel, at that moment? */
export const contactCheck = z.object({
  customerIds: z.array(z.uuid()).min(1).max(1_000),
  purpose: z.string().min(1).max(100),
  channel,
  at: z.iso.datetime({ offset: true }).optional().describe('Now unless told'),
});

export const contactVerdict = z.discriminatedUnion('isAllowed', [
  z.object({ customerId: z.uuid(), isAllowed: z.literal(true), basis: z.enum(contactBases) }),
  z.object({
    customerId: z.uuid(),
    isAllowed: z.literal(false),
    reason: z.enum(contactRefusals),
    rule: z.string().nullable(),
    nextAt: z.iso.datetime().nullable().describe('For `not-now`: when it may be'),
  }),
]);
export type ContactVerdict = z.infer<typeof contactVerdict>;

/** What a customer said, with its proof. */
export const newConsent = z.object({
  purpose: z.string().trim().min(1).max(100),
  channel: channel.nullable().describe('Null: whatever the channel'),
  granted: z.boolean(),
  how: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .describe('How it was given: at the counter, on the phone, on paper…'),
  at: z.iso.datetime({ offset: true }).optional().describe('Now unless told'),
});
export type NewConsent = z.infer<typeof newConsent>;

/** Where a customer stands on each purpose and channel, in words; and the page that is theirs. */
export const contactState = z.object({
  purposes: z.array(
    z.object({
      key: z.string(),
      names: z.object({ fr: z.string(), en: z.string() }),
      isNecessary: z.boolean(),
      channels: z.array(z.object({ channel, isOn: z.boolean() })),
    }),
  ),
  page: z.url().describe('Shows what is known of them, for a month: for them alone'),
});
export type ContactState = z.infer<typeof contactState>;

/** Numbers that must not be called to be sold something, as a list kept outside has them. */
export const newOppositionList = z.object({
  name: z.string().trim().min(1).max(100),
  listedOn: z.iso.date().describe('The day as of which it holds'),
  text: z.string().min(1).describe('CSV: the first phone number of each line counts'),
});
export const oppositionList = z.object({
  name: z.string(),
  listedOn: z.iso.date(),
  numbers: z.int(),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string().nullable(),
  isOld: z.boolean().describe('Older than 30 days: to be asked for anew'),
});
export type OppositionList = z.infer<typeof oppositionList>;
export const oppositionState = z.object({ list: oppositionList.nullable() });
export const uploadedOppositionList = oppositionState.extend({
  unread: z.int().describe('Lines without a phone number, the heading among them'),
  unreadLines: z.array(z.int()).describe('Which of the file they are, from 1: the first twenty'),
});
export type UploadedOppositionList = z.infer<typeof uploadedOppositionList>;
