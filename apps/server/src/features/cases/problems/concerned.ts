import type { ProblemPage } from '@rapport/contracts/problems';
import type { Ctx } from '../../../platform/database/context.ts';
import { mayContact } from '../../consent/mayContact.ts';
import { findMailStatuses, type MailStatus } from '../../mail/findMailStatuses.ts';
import { type ConcernedRow, findConcerned, type ProblemRow } from './queries.ts';

/** What is told: one problem, as it was fixed then. Fixed anew, it is told anew. */
export type Told = Pick<ProblemRow, 'problem_id'> & { fixed_at: Date };

/** A person concerned, and whether they are told. */
export interface Concerned extends ConcernedRow {
  isAllowed: boolean;
  /** Of the mail that told them; null when there is none yet. */
  mail: MailStatus | null;
}

const page = 500;

/** Under which the mail to a person about a problem stands. */
export function mailKeyOf({ problem_id, fixed_at }: Told, customerId: string): string {
  return `problem:${problem_id}:${fixed_at.getTime()}:${customerId}`;
}

/** Persons concerned after one of them. Whoever was told as one of their profiles before these were merged, was told. */
export async function readConcerned(
  ctx: Ctx,
  told: Told,
  { after, limit }: { after: string | null; limit: number },
): Promise<Concerned[]> {
  const rows = await findConcerned(ctx.client, ctx.workspaceId, told.problem_id, { after, limit });
  const decisions = await mayContact(
    ctx,
    rows.map(({ person }) => person),
    { purpose: 'service', channel: 'email' },
  );
  const keys = rows.flatMap(({ fragments }) => fragments.map((each) => mailKeyOf(told, each)));
  const mails = await findMailStatuses(ctx, keys);
  return rows.map((row) => ({
    ...row,
    isAllowed: decisions.get(row.person)?.isAllowed ?? false,
    mail: row.fragments.map((each) => mails.get(mailKeyOf(told, each))).find((each) => each) ?? null,
  }));
}

/** Everybody concerned. */
export async function* eachConcerned(ctx: Ctx, told: Told): AsyncGenerator<Concerned> {
  for (let after: string | null = null; ; ) {
    const group: Concerned[] = await readConcerned(ctx, told, { after, limit: page });
    yield* group;
    if (group.length < page) return;
    after = group.at(-1)?.person ?? null;
  }
}

/** What became of the mails to those concerned. */
export async function readTold(ctx: Ctx, told: Told): Promise<ProblemPage['message']> {
  const counts = { people: 0, sent: 0, waiting: 0, failed: 0, notTold: 0 };
  for await (const { mail } of eachConcerned(ctx, told)) {
    counts.people++;
    if (mail === null) counts.notTold++;
    else if (mail === 'sent') counts.sent++;
    else if (mail === 'queued' || mail === 'sending') counts.waiting++;
    else counts.failed++;
  }
  return counts;
}
