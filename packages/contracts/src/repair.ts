import { calendarPeriods } from '@rapport/core/calendar';
import { z } from 'zod';
import { role } from './vocabulary.ts';

/** Amounts are in hundredths (cents) of the workspace's currency. */
const amountCents = z.int().min(1).max(100_000_000_00);

export const repairKinds = ['refund', 'voucher', 'gift', 'gesture', 'other'] as const;
export const repairKind = z.enum(repairKinds);
export type RepairKind = z.infer<typeof repairKind>;

const said = z.string().trim().min(1).max(500);

/** What is to be given: in three words, what, why and how much. */
export const newRepair = z.object({
  customerId: z.uuid(),
  kind: repairKind,
  what: said.describe('As the customer would say it: tea and a card, the delivery refunded…'),
  why: said,
  amountCents,
  siteId: z.uuid().nullable().default(null),
  caseId: z.uuid().nullable().default(null),
  key: z.uuid().optional().describe('The same key gives once, however often it is sent'),
});
export type NewRepair = z.input<typeof newRepair>;

/** One line of the ledger; never rewritten. */
export const repairEntry = z.object({
  id: z.uuid(),
  customer: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable().describe('Null once erased'),
  caseId: z.uuid().nullable(),
  kind: repairKind,
  what: z.string(),
  why: z.string(),
  amountCents: z.int().describe('Below zero for a correction that gives back'),
  currency: z.string(),
  by: z.string().nullable(),
  site: z.string().nullable(),
  at: z.iso.datetime(),
  corrects: z.uuid().nullable().describe('The line that this one corrects'),
  standsCents: z.int().describe('What the line comes to, its corrections counted'),
  approvedBy: z.string().nullable().describe('Who allowed what went over the allowance'),
  mine: z.boolean(),
});
export type RepairEntry = z.infer<typeof repairEntry>;

export const requestStatuses = ['waiting', 'approved', 'partial', 'refused', 'withdrawn'] as const;
export const repairRequest = z.object({
  id: z.uuid(),
  customer: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  caseId: z.uuid().nullable(),
  kind: repairKind,
  what: z.string(),
  why: z.string(),
  amountCents: z.int(),
  currency: z.string(),
  askedBy: z.string().nullable(),
  askedAt: z.iso.datetime(),
  mine: z.boolean(),
  status: z.enum(requestStatuses),
  grantedCents: z.int().nullable(),
  alternative: z.string().nullable(),
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type RepairRequest = z.infer<typeof repairRequest>;

/** Given at once, or asked of a lead because it goes over what is left. */
export const repairOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('given'), entry: repairEntry }),
  z.object({ outcome: z.literal('asked'), request: repairRequest }),
]);
export type RepairOutcome = z.infer<typeof repairOutcome>;

export const repairCorrection = z.object({
  amountCents: z
    .int()
    .min(0)
    .max(100_000_000_00)
    .describe('What it should have been; 0 when it was not given'),
  why: said,
});

/** A refusal always opens another way. */
export const requestDecision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), note: said.optional() }),
  z.object({ decision: z.literal('partial'), amountCents, note: said.optional() }),
  z.object({ decision: z.literal('refuse'), alternative: said, note: said.optional() }),
]);
export type RequestDecision = z.infer<typeof requestDecision>;

export const allowanceScopes = ['person', 'role', 'team', 'site', 'everyone'] as const;
export const period = z.enum(calendarPeriods);

/**
 * What may be given without asking: by one person, by each person of a role, by a team together, at a site, by everyone
 * together. Where several apply, each of them must hold; one's own replaces that of the role.
 */
export const newAllowance = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('person'), userId: z.string().min(1).max(200), period, amountCents }),
  z.object({ scope: z.literal('role'), role, period, amountCents }),
  z.object({
    scope: z.literal('team'),
    name: z.string().trim().min(1).max(80),
    userIds: z.array(z.string().min(1).max(200)).min(1).max(200),
    period,
    amountCents,
  }),
  z.object({ scope: z.literal('site'), siteId: z.uuid(), period, amountCents }),
  z.object({ scope: z.literal('everyone'), period, amountCents }),
]);
export type NewAllowance = z.infer<typeof newAllowance>;

/** Who is in a team, and what it is called, can change: what they have given in the period stays counted. */
export const allowanceChange = z.object({
  amountCents,
  name: z.string().trim().min(1).max(80).optional().describe('Of a team'),
  userIds: z.array(z.string().min(1).max(200)).min(1).max(200).optional().describe('Of a team'),
});
export type AllowanceChange = z.infer<typeof allowanceChange>;

export const allowance = z.object({
  id: z.uuid(),
  scope: z.enum(allowanceScopes),
  name: z.string().nullable().describe('Of the person, team or site'),
  userIds: z.array(z.string()),
  people: z.array(z.string()).describe('Names of those in the team; empty for the other scopes'),
  role: role.nullable(),
  siteId: z.uuid().nullable(),
  period,
  amountCents: z.int(),
  spentCents: z.int().describe('In the running period; of a role, all its people together'),
});
export type Allowance = z.infer<typeof allowance>;

/** One of the purses that bear on what I give. */
export const purse = z.object({
  allowanceId: z.uuid(),
  scope: z.enum(allowanceScopes),
  name: z.string().nullable(),
  period,
  from: z.iso.date(),
  to: z.iso.date(),
  amountCents: z.int(),
  spentCents: z.int(),
  leftCents: z.int(),
});
export const myAllowance = z.object({
  currency: z.string(),
  leftCents: z.int().describe('The least that is left of those that bear on me; 0 without any'),
  purses: z.array(purse),
  sites: z.array(z.object({ id: z.uuid(), name: z.string() })),
  waiting: z.int().describe('Requests I may decide on'),
});
export type MyAllowance = z.infer<typeof myAllowance>;

export const repairQuery = z.object({
  customerId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  mine: z.stringbool().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional().describe('Included'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RepairQuery = z.infer<typeof repairQuery>;

export const repairList = z.object({ entries: z.array(repairEntry), nextCursor: z.string().nullable() });
export type RepairList = z.infer<typeof repairList>;

export const requestQuery = z.object({
  status: z.enum(requestStatuses).optional(),
  customerId: z.uuid().optional(),
  mine: z.stringbool().optional(),
});

const shareEstimate = z.object({
  ok: z.literal(true),
  value: z.number(),
  n: z.int(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.number() }).nullable(),
  method: z.string(),
  convention: z.string(),
});
const compared = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    treated: shareEstimate,
    others: shareEstimate,
    difference: shareEstimate,
    leftOut: z.int(),
  }),
  z.object({ ok: z.literal(false), reason: z.string(), n: z.int(), needed: z.int() }),
]);

/** What was spent, and what those who were repaired did afterwards, against comparable people who were not. */
export const repairReport = z.object({
  asOf: z.iso.datetime(),
  computedAt: z.iso.datetime(),
  from: z.iso.datetime().describe('Dissatisfactions from then…'),
  to: z.iso.datetime().describe('…to then'),
  currency: z.string(),
  spentCents: z.int().describe('In the last twelve months'),
  given: z.int(),
  repairDays: z.int().describe('Repaired: given something within these days'),
  afterDays: z.int().describe('What came in these days after those'),
  boughtAgain: compared.describe('Treated: those who were repaired'),
  satisfied: compared,
});
export type RepairReport = z.infer<typeof repairReport>;

export const repairReportState = z.object({
  report: repairReport.nullable(),
  isWorking: z.boolean(),
  failure: z.string().nullable(),
});
export type RepairReportState = z.infer<typeof repairReportState>;
