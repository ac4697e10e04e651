import { z } from 'zod';
import { caseRow } from './cases.ts';
import { customerPage, customerRow, timelineEntry } from './customers.ts';
import { decision } from './moments.ts';
import { language } from './vocabulary.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
const optionalWords = (most: number) => z.string().trim().max(most).default('');

/** What the device gives to all it writes: an id of its own, so that what is sent twice is kept once, and when it was written. */
const written = {
  id: z.uuid(),
  customerId: z.uuid(),
  /** Who of the staff, where the tablet is shared; else the account's own assistant. */
  assistantId: z.uuid().optional(),
  siteId: z.uuid().optional(),
  /** When it was written, which may be before it could be sent; never later than its reception. */
  at: z.iso.datetime({ offset: true }).optional(),
};

export const noteKinds = ['note', 'taste', 'size', 'date'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const newNote = z.object({
  ...written,
  kind: z.enum(noteKinds).default('note'),
  /** Of what: "shoes" for a size, "her daughter's birthday" for a date. */
  label: optionalWords(100),
  text: optionalWords(2_000),
  /** For a date: the day, every year. */
  day: z.iso.date().optional(),
});
export type NewNote = z.infer<typeof newNote>;

export const note = z.object({
  id: z.uuid(),
  kind: z.enum(noteKinds),
  label: z.string(),
  text: z.string(),
  day: z.iso.date().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof note>;

export const noteChanges = z
  .object({
    label: z.string().trim().max(100),
    text: z.string().trim().max(2_000),
    day: z.iso.date().nullable(),
    /** Taken off, or put back. */
    isRemoved: z.boolean(),
  })
  .partial();
export type NoteChanges = z.infer<typeof noteChanges>;

export const wishStatuses = ['open', 'granted', 'dropped'] as const;

export const newWish = z.object({
  ...written,
  product: words(200),
  sku: z.string().trim().min(1).max(200).optional(),
  text: optionalWords(1_000),
});
export type NewWish = z.infer<typeof newWish>;

export const wish = z.object({
  id: z.uuid(),
  product: z.string(),
  sku: z.string().nullable(),
  text: z.string(),
  status: z.enum(wishStatuses),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Wish = z.infer<typeof wish>;

export const agendaKinds = ['appointment', 'follow-up', 'card', 'call'] as const;
export type AgendaKind = (typeof agendaKinds)[number];
export const agendaStatuses = ['planned', 'kept', 'missed', 'cancelled'] as const;

/** By the clock on the shop's wall. */
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 15:30');

export const newAgendaEntry = z.object({
  ...written,
  kind: z.enum(agendaKinds).default('appointment'),
  day: z.iso.date(),
  time: wallTime.optional(),
  minutes: z.int().min(5).max(600).default(30),
  purpose: optionalWords(500),
});
export type NewAgendaEntry = z.infer<typeof newAgendaEntry>;

export const agendaChanges = z
  .object({
    status: z.enum(agendaStatuses),
    day: z.iso.date(),
    time: wallTime.nullable(),
    purpose: z.string().trim().max(500),
    assistantId: z.uuid(),
  })
  .partial();
export type AgendaChanges = z.infer<typeof agendaChanges>;

export const agendaEntry = z.object({
  id: z.uuid(),
  kind: z.enum(agendaKinds),
  day: z.iso.date(),
  time: z.string().nullable(),
  minutes: z.int(),
  purpose: z.string(),
  status: z.enum(agendaStatuses),
  customer: z.object({ id: z.uuid(), name: z.string().nullable() }),
  assistant: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  site: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type AgendaEntry = z.infer<typeof agendaEntry>;

export const dayQuery = z.object({
  /** Absent: today, in the workspace's time zone. */
  day: z.iso.date().optional(),
  siteId: z.uuid().optional(),
  assistantId: z.uuid().optional(),
  mine: z.stringbool().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type DayQuery = z.infer<typeof dayQuery>;

export const agendaDay = z.object({
  day: z.iso.date(),
  isToday: z.boolean(),
  entries: z.array(agendaEntry),
  nextCursor: z.string().nullable(),
});
export type AgendaDay = z.infer<typeof agendaDay>;

export const newsKinds = ['expected', 'moved', 'arrived'] as const;

export const waitlist = z.object({
  id: z.uuid(),
  product: z.string(),
  sku: z.string().nullable(),
  expectedOn: z.iso.date().nullable(),
  arrivedAt: z.iso.datetime().nullable(),
  waiting: z.int(),
});
export type Waitlist = z.infer<typeof waitlist>;

export const waitlists = z.object({ waitlists: z.array(waitlist), nextCursor: z.string().nullable() });
export type Waitlists = z.infer<typeof waitlists>;

export const newWaitlist = z.object({
  id: z.uuid(),
  product: words(200),
  sku: z.string().trim().min(1).max(200).optional(),
  expectedOn: z.iso.date().nullable().default(null),
});
export type NewWaitlist = z.infer<typeof newWaitlist>;

/** What changes tells those who wait, unless `tell` is false. */
export const waitlistChanges = z.object({
  expectedOn: z.iso.date().nullable().optional(),
  hasArrived: z.boolean().optional(),
  tell: z.boolean().default(true),
});
export type WaitlistChanges = z.infer<typeof waitlistChanges>;

export const waitlistChanged = waitlist.extend({
  told: z.object({
    mail: z.int().describe('Messages on their way'),
    call: z.int().describe('People to be called: no address, or news by email refused'),
  }),
});

export const waitStatuses = ['waiting', 'collected', 'left'] as const;

const waitNews = z.object({
  at: z.iso.datetime(),
  kind: z.enum(newsKinds),
  by: z.enum(['mail', 'call']),
});

export const waitingPerson = z.object({
  id: z.uuid(),
  customer: z.object({ id: z.uuid(), name: z.string().nullable() }),
  joinedAt: z.iso.datetime(),
  status: z.enum(waitStatuses),
  text: z.string(),
  lastNews: waitNews.nullable().describe('What they were told last, or are to be told by a call'),
});
export const waitingPeople = z.object({
  people: z.array(waitingPerson),
  nextCursor: z.string().nullable(),
});
export type WaitingPeople = z.infer<typeof waitingPeople>;

export const newWait = z.object({ ...written, text: optionalWords(500) });
export type NewWait = z.infer<typeof newWait>;

/** A customer's place in a waitlist, with what they were told. */
export const wait = z.object({
  id: z.uuid(),
  waitlistId: z.uuid(),
  product: z.string(),
  sku: z.string().nullable(),
  expectedOn: z.iso.date().nullable(),
  arrivedAt: z.iso.datetime().nullable(),
  joinedAt: z.iso.datetime(),
  status: z.enum(waitStatuses),
  lastNews: waitNews.nullable(),
});
export type Wait = z.infer<typeof wait>;

const storyWords = z.object({
  product: words(200),
  how: optionalWords(2_000).describe('How it is made'),
  where: optionalWords(500),
  who: optionalWords(500).describe('By whom'),
});

export const newStory = z
  .object({
    sku: z.string().trim().min(1).max(200).nullable().default(null),
    fr: storyWords.nullable().default(null),
    en: storyWords.nullable().default(null),
  })
  .refine(({ fr, en }) => fr !== null || en !== null, {
    message: 'tell it in one language at least',
    path: ['fr'],
  });
export type NewStory = z.infer<typeof newStory>;

export const story = z.object({
  id: z.uuid(),
  sku: z.string().nullable(),
  fr: storyWords.nullable(),
  en: storyWords.nullable(),
  changedAt: z.iso.datetime(),
});
export type Story = z.infer<typeof story>;

export const stories = z.object({ stories: z.array(story), nextCursor: z.string().nullable() });
export type Stories = z.infer<typeof stories>;

export const newGreeting = z.object(written);
export type NewGreeting = z.infer<typeof newGreeting>;

export const greeting = z.object({ id: z.uuid(), at: z.iso.datetime() });

/** Who stands behind the counter, and where: what the page needs before anybody comes. */
export const desk = z.object({
  day: z.iso.date(),
  timeZone: z.string(),
  language,
  me: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('The account’s own assistant'),
  assistants: z.array(z.object({ id: z.uuid(), name: z.string(), siteIds: z.array(z.uuid()) })),
  sites: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type Desk = z.infer<typeof desk>;

export const findQuery = z.object({
  q: z.string().max(200),
  limit: z.coerce.number().int().min(1).max(20).default(8),
});

export const found = z.object({
  customers: z.array(customerRow),
  /** Outside of what the role and site see, but they gave a phone, card or email in full: greeting them opens their card. */
  elsewhere: z.array(z.object({ id: z.uuid(), name: z.string().nullable() })),
});
export type Found = z.infer<typeof found>;

/** A card by hand, printed with the next batch of cards. */
export const newCard = z.object({
  ...written,
  text: words(1_000),
  address: z
    .array(words(100))
    .min(2)
    .max(7)
    .optional()
    .describe('Lines, the name first; left out: as sources give it among the facts of the customer'),
});
export type NewCard = z.infer<typeof newCard>;

/** Who is in front of you, at a glance. */
export const counterCard = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  site: z.string().nullable(),
  firstSeen: z.iso.datetime().nullable(),
  lastSeen: z.iso.datetime().nullable(),
  valueCents: z.number(),
  currency: z.string(),
  relation: customerPage.shape.relation,
  because: customerPage.shape.because,
  consents: customerPage.shape.consents,
  handles: z.array(z.object({ kind: z.string(), value: z.string() })),
  birthday: z.iso.date().nullable(),
  /** Whose book they are in. */
  book: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  greetedToday: greeting.nullable(),
  cases: z
    .array(
      caseRow.pick({
        id: true,
        number: true,
        subject: true,
        issue: true,
        status: true,
        priority: true,
        openedAt: true,
        nextStep: true,
        nextStepAt: true,
      }),
    )
    .describe('Under way, what is due first at the top'),
  moments: z
    .array(decision.pick({ id: true, momentName: true, lastDay: true }))
    .describe('Due, to be acted on'),
  hasAddress: z.boolean().describe('Whether a card can be sent to them by post'),
  notes: z.array(note).describe('Newest first, the first 50; sizes, tastes and dates included'),
  wishes: z.array(wish).describe('Open ones, newest first'),
  waits: z.array(wait),
  agenda: z.array(agendaEntry).describe('What is planned, from today'),
  lastExchanges: z.array(timelineEntry).describe('The latest, across channels'),
  purchases: z.array(timelineEntry).describe('The latest'),
  stories: z.array(story).describe('Of what they bought or wish for'),
});
export type CounterCard = z.infer<typeof counterCard>;

export const keptDayQuery = z.object({ assistantId: z.uuid().optional(), siteId: z.uuid().optional() });

/** Kept on the device to be read offline: today's appointments with their cards. */
export const keptDay = z.object({
  day: z.iso.date(),
  entries: z.array(agendaEntry),
  cards: z.array(counterCard),
});
export type KeptDay = z.infer<typeof keptDay>;
