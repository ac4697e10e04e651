import { z } from 'zod';
import { axes, channel, direction, exchangeKind, language } from './vocabulary.ts';

export const gestureWays = ['email', 'call', 'card', 'gift', 'sms'] as const;
export const momentPurposes = ['service', 'thanks', 'news', 'offer'] as const;
export const silenceReasons = [
  'paused',
  'does-not-fit',
  'offers-unwelcome',
  'spoken-to-only',
  'too-many',
  'too-soon',
  'already-today',
  'another-moment',
  'most-a-month',
  'most-a-day',
  'not-reachable',
  'no-consent',
  'not-now',
  'by-choice',
] as const;
/** Key of a relationship type. */
const typeKey = z.string().trim().min(1).max(60);

const days = z.int().min(0).max(400);
const bilingual = z.object({
  fr: z.string().trim().min(1).max(2_000),
  en: z.string().trim().min(1).max(2_000),
});

export const gestureWay = z.enum(gestureWays);
export type GestureWay = z.infer<typeof gestureWay>;
export const momentPurpose = z.enum(momentPurposes);

/** Which exchanges; all that is given must agree. */
export const eventMatch = z.object({
  kind: exchangeKind,
  direction: direction.optional(),
  channels: z.array(channel).min(1).max(12).optional(),
  measure: z.string().trim().min(1).max(100).optional(),
  scoreAtLeast: z.number().min(0).max(1).optional().describe('Score over the highest of its scale'),
  scoreAtMost: z.number().min(0).max(1).optional(),
  amountAtLeastCents: z.int().optional(),
  property: z
    .object({ name: z.string().trim().min(1).max(100), values: z.array(z.string().max(200)).min(1).max(20) })
    .optional(),
  item: z.string().trim().min(1).max(200).optional().describe('Sku or category of an item'),
});

const lastsDays = days.max(60);
/** What makes a moment due. */
export const momentTrigger = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    events: z.array(eventMatch).min(1).max(8),
    afterDays: days.max(180),
    lastsDays,
    nth: z.array(z.int().min(1).max(10_000)).min(1).max(20).optional(),
    unlessThen: z.array(eventMatch).max(8).optional(),
  }),
  z.object({
    kind: z.literal('anniversary'),
    years: z.array(z.int().min(1).max(100)).min(1).max(100).optional(),
    lastsDays,
  }),
  z.object({ kind: z.literal('birthday'), lastsDays }),
  z.object({ kind: z.literal('silence'), lastsDays }),
  z.object({ kind: z.literal('return'), lastsDays }),
  z.object({ kind: z.literal('turn'), to: z.array(typeKey).min(1).max(60), lastsDays }),
  z.object({ kind: z.literal('product'), news: z.enum(['stopping', 'back']), lastsDays }),
]);

export const momentCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('purchases'), atLeast: z.int().optional(), atMost: z.int().optional() }),
  z.object({ kind: z.literal('value'), atLeastCents: z.int().optional(), atMostCents: z.int().optional() }),
  z.object({ kind: z.literal('known-for'), atLeastDays: z.int().optional(), atMostDays: z.int().optional() }),
  z.object({
    kind: z.literal('axis'),
    axis: z.enum(axes),
    atLeast: z.number().min(-1).max(1).optional(),
    atMost: z.number().min(-1).max(1).optional(),
  }),
  z.object({
    kind: z.literal('happened'),
    event: eventMatch,
    withinDays: z.int().min(1).max(366),
    isNot: z.boolean().optional(),
  }),
]);

export const momentRule = z.object({ trigger: momentTrigger, conditions: z.array(momentCondition).max(10) });

export const momentText = z.object({
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(4_000),
  short: z.string().trim().min(1).max(480),
});

/** Everything of a moment that a workspace may write. */
export const momentDraft = z.object({
  name: bilingual,
  about: bilingual,
  rule: momentRule,
  fits: z.array(typeKey).min(1).max(60),
  purpose: momentPurpose,
  ways: z.array(gestureWay).min(1).max(5).describe('The first that can be is taken'),
  texts: z.object({ fr: momentText, en: momentText }),
  rank: z.int().min(1).max(999).describe('On a day with several, the lowest is chosen'),
  heldShare: z
    .number()
    .min(0)
    .max(0.5)
    .describe('Share of people who get nothing, so that its effect is known'),
  effectDays: z.int().min(7).max(180),
  costCents: z.int().min(0).max(1_000_000).default(0).describe('What doing it once costs, beside a gift'),
  isAutomatic: z
    .boolean()
    .default(false)
    .describe('Done by itself, by email, SMS or card; else a person does it'),
  stopsIfHarmful: z.boolean().default(true).describe('Switched off by itself once it is sure to do harm'),
});
export type MomentDraft = z.infer<typeof momentDraft>;

export const moment = momentDraft.extend({
  key: z.string(),
  isOn: z.boolean(),
  isOwn: z.boolean().describe('Written here; else it came with the product'),
  isChanged: z.boolean().describe('Came with the product, and was changed here'),
  /** Why it was switched off by itself; null when it was not. */
  stoppedBecause: z.object({ outcome: z.string(), high: z.number(), n: z.int(), at: z.string() }).nullable(),
  dueNow: z.int(),
});
export type MomentView = z.infer<typeof moment>;

export const momentList = z.object({ moments: z.array(moment), settings: z.lazy(() => momentSettings) });
export type MomentList = z.infer<typeof momentList>;

export const momentSettings = z.object({
  perCustomer30Days: z.int().min(0).max(30),
  perDay: z.int().min(0).max(1_000_000).nullable().describe('All customers together; null: no bound'),
  /** Millimetres from the left and the top of the card's back. */
  window: z.object({
    left: z.number().min(0).max(148),
    top: z.number().min(0).max(105),
    width: z.number().min(20).max(148),
    height: z.number().min(10).max(105),
  }),
  sender: z.string().trim().max(400).describe('Address of the sender, on the back of cards'),
});
export type MomentSettings = z.infer<typeof momentSettings>;

const why = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export const decisionStatuses = ['due', 'done', 'held', 'silent', 'expired'] as const;
export const silenceReason = z.enum(silenceReasons);

/** A moment decided for a customer. */
export const decision = z.object({
  id: z.uuid(),
  moment: z.string(),
  momentName: bilingual,
  customerId: z.uuid(),
  name: z.string().nullable(),
  type: z.string().nullable(),
  day: z.iso.date(),
  lastDay: z.iso.date(),
  status: z.enum(decisionStatuses),
  why,
  /** Of a silence; `by-choice` is a person's, with their words in `details.note`. */
  reason: silenceReason.nullable(),
  details: why,
  way: gestureWay.nullable(),
  ways: z.array(gestureWay),
  decidedBy: z.string().nullable(),
});
export type Decision = z.infer<typeof decision>;

export const decisionsQuery = z.object({
  status: z.enum(decisionStatuses).default('due'),
  moment: z.string().max(100).optional(),
  reason: silenceReason.optional(),
  site: z.string().max(100).optional().describe('Id or name'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DecisionsQuery = z.infer<typeof decisionsQuery>;

export const decisionList = z.object({
  asOf: z.iso.date(),
  decisions: z.array(decision),
  /** Of the whole list, by moment or, for silences, by reason. */
  counts: z.array(z.object({ key: z.string(), count: z.int() })),
  nextCursor: z.string().nullable(),
});
export type DecisionList = z.infer<typeof decisionList>;

/** What would be said, filled in for this person, and which ways are open. */
export const proposal = z.object({
  decision,
  language,
  texts: momentText,
  address: z.array(z.string()),
  staff: z.string().nullable(),
  open: z.array(
    z.object({ way: gestureWay, closed: z.string().nullable(), notBefore: z.string().nullable() }),
  ),
});
export type Proposal = z.infer<typeof proposal>;

export const postalAddress = z.array(z.string().trim().min(1).max(100)).min(2).max(7);

export const doMoment = z.object({
  way: gestureWay,
  text: z
    .string()
    .trim()
    .min(1)
    .max(4_000)
    .optional()
    .describe('As the person wrote it; the moment’s own unless told'),
  subject: z.string().trim().min(1).max(200).optional(),
  address: postalAddress.optional(),
  giftId: z.uuid().optional(),
  budgetId: z.uuid().optional(),
});
export type DoMoment = z.infer<typeof doMoment>;

export const sayNothing = z.object({ note: z.string().trim().max(400).optional() });

export const bulkMoments = z.object({
  ids: z.array(z.uuid()).min(1).max(200),
  action: z.enum(['do', 'say-nothing']),
  note: z.string().trim().max(400).optional(),
});
export const bulkResult = z.object({
  done: z.int(),
  /** Each with what prevented it; they are still due. */
  left: z.array(z.object({ id: z.uuid(), message: z.string() })),
});
export type BulkResult = z.infer<typeof bulkResult>;

/** A rule is tried before anything is written to say: the words are checked when they are there. */
export const momentToPreview = momentDraft
  .pick({ rule: true, fits: true })
  .extend({ texts: momentDraft.shape.texts.optional() });
export type MomentToPreview = z.infer<typeof momentToPreview>;

/** What a rule would have done in the last twelve months, before it is switched on. */
export const preview = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** People looked at, of how many; figures are brought up to all of them when it is a sample. */
  looked: z.int(),
  customers: z.int(),
  occasions: z.int(),
  people: z.int(),
  fitting: z.int().describe('Occasions of people whose relationship the moment fits today'),
  months: z.array(z.object({ month: z.string(), occasions: z.int(), fitting: z.int() })),
  sample: z.array(
    z.object({
      customerId: z.uuid(),
      name: z.string().nullable(),
      type: z.string().nullable(),
      day: z.iso.date(),
      isFitting: z.boolean(),
      why,
    }),
  ),
});
export type Preview = z.infer<typeof preview>;

const effect = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.number(),
    n: z.int(),
    interval: z.object({ low: z.number(), high: z.number(), level: z.number() }),
    treated: z.object({ n: z.int(), mean: z.number() }),
    held: z.object({ n: z.int(), mean: z.number() }),
    method: z.string(),
  }),
  z.object({ ok: z.literal(false), reason: z.string(), treated: z.int(), held: z.int(), needed: z.int() }),
]);
export type Effect = z.infer<typeof effect>;

/** Whether a moment works: those it was done for against those held out, intervals that hold however often one looks. */
export const momentResult = z.object({
  moment: z.string(),
  name: bilingual,
  isOn: z.boolean(),
  heldShare: z.number(),
  effectDays: z.int(),
  /** Decided so far, whether or not enough days have passed. */
  treated: z.int(),
  held: z.int(),
  done: z.int(),
  /** Share who bought again; spending in cents; answers from 0 to 1; warmth of the relationship from -1 to 1. */
  repurchase: effect,
  spend: effect,
  answers: effect,
  warmth: effect,
  costCents: z.int().describe('Of what was done, gifts included'),
  costPerRepurchaseCents: z
    .object({ low: z.number().nullable(), value: z.number(), high: z.number().nullable() })
    .nullable()
    .describe('Cost of one more person who buys again; null when there is no evidence of any'),
  /** Arms of other sizes than planned: something is wrong, and no effect can be trusted. */
  isUneven: z.boolean(),
  verdict: z.enum(['helps', 'harms', 'no-evidence', 'too-early', 'not-held-out']),
});
export type MomentResult = z.infer<typeof momentResult>;
export const momentResults = z.object({ currency: z.string(), results: z.array(momentResult) });
export type MomentResults = z.infer<typeof momentResults>;

export const pauseKinds = ['bereavement', 'illness', 'holiday', 'asked'] as const;
export const pause = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  kind: z.enum(pauseKinds),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
});
export type Pause = z.infer<typeof pause>;
export const newPause = z.object({
  kind: z.enum(pauseKinds),
  until: z.iso.date().optional().describe('Last day; until it is lifted unless told'),
  note: z.string().trim().max(400).optional(),
});
export type NewPause = z.infer<typeof newPause>;

/** Moments of one customer: what is due, what was decided, why nothing is said. */
export const customerMoments = z.object({
  due: z.array(decision),
  past: z.array(decision),
  pauses: z.array(pause),
});
export type CustomerMoments = z.infer<typeof customerMoments>;

export const newProductNews = z.object({
  kind: z.enum(['stopping', 'back']),
  item: z.string().trim().min(1).max(200).describe('Sku, or name as on receipts'),
  name: z.string().trim().min(1).max(200).describe('As said in a sentence'),
  day: z.iso.date().optional().describe('From when it is told; today unless told'),
  fewestPurchases: z.int().min(1).max(50).default(2).describe('Of `stopping`: bought at least so often'),
});
export type NewProductNews = z.infer<typeof newProductNews>;
export const productNews = newProductNews.extend({
  id: z.uuid(),
  day: z.iso.date(),
  /** Whom it concerns; null while they are being looked for. */
  people: z.int().nullable(),
});
export type ProductNews = z.infer<typeof productNews>;
