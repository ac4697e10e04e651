import type { Ctx } from '../../platform/database/context.ts';
import { forgetBooks } from '../books/forgetBooks.ts';
import { forgetCases } from '../cases/forgetCases.ts';
import { forgetAtCounter } from '../counter/forgetAtCounter.ts';
import { forgetDesk } from '../desk/forgetDesk.ts';
import { forgetMails } from '../mail/forgetMails.ts';
import { forgetAnswers } from '../measures/cells/forgetAnswers.ts';
import { forgetMessages } from '../messages/forgetMessages.ts';
import { forgetMoments } from '../moments/forgetMoments.ts';
import { forgetRefusals } from '../refusals/forgetRefusals.ts';
import { forgetRepairs } from '../repair/forgetRepairs.ts';
import { forgetResponses } from '../surveys/forgetResponses.ts';
import { forgetVerbatims } from '../verbatims/keep/forgetVerbatims.ts';

/** Who is being erased. */
export interface ErasedPerson {
  fragmentIds: readonly string[];
  emails: readonly string[];
}

/** Takes whatever a feature knows of a person away, in the transaction of the erasure. */
export type Forgetter = (ctx: Ctx, person: ErasedPerson) => Promise<unknown>;

/**
 * Those who keep something without the person (a score, an amount), or keep what a column `customer_id` does not lead to. A new
 * one is one line here; rows that name the person by `customer_id` and are forgotten by nobody are deleted.
 */
export const forgetters: readonly Forgetter[] = [
  (ctx, { fragmentIds }) => forgetAnswers(ctx, fragmentIds),
  (ctx, { fragmentIds, emails }) => forgetMails(ctx, fragmentIds, emails),
  (ctx, { fragmentIds }) => forgetBooks(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetAtCounter(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetRepairs(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetRefusals(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetCases(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetMoments(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetResponses(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetMessages(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetVerbatims(ctx, fragmentIds),
  (ctx, { fragmentIds }) => forgetDesk(ctx, fragmentIds),
];
