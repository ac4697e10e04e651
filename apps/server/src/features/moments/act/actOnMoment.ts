import type { BulkResult, DoMoment, Proposal } from '@rapport/contracts/moments';
import { postalAddress } from '@rapport/core/moments';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { inTransaction } from '../../../platform/database/inTransaction.ts';
import { DomainError, type Sentence } from '../../../platform/errors.ts';
import { checkReach } from '../../books/reach.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { readMoments, type WorkspaceMoment } from '../catalogue/catalogue.ts';
import { readToday } from '../day.ts';
import { findWorkspace, type WorkspaceRow } from '../queries.ts';
import { readWays } from '../run/closedWays.ts';
import { findStandings, type StandingRow } from '../run/standingQueries.ts';
import { decisionOf } from './listDecisions.ts';
import { performMoment } from './performMoment.ts';
import { type DecisionRow, findStaffName, lockDecision, markSilent, reopen } from './queries.ts';
import { wordsFor } from './words.ts';

const everyWay = ['email', 'call', 'card', 'gift', 'sms'] as const;

interface Read {
  row: DecisionRow;
  moment: WorkspaceMoment;
  person: StandingRow;
  workspace: WorkspaceRow;
  staff: string | null;
}

/** What would be said to this person and how, to be looked at before it is done. @throws DomainError not-found */
export async function proposeMoment(ctx: Ctx, id: string): Promise<Proposal> {
  const { row, moment, person, workspace, staff } = await readDecision(ctx, id);
  await recordReading(ctx, { action: 'moment.read', customerId: person.id });
  const waysOf = await readWays(
    ctx,
    [person],
    everyWay.map((way) => ({ purpose: moment.purpose, way })),
    workspace.country,
  );
  const { language, ...texts } = wordsFor(moment, person, row.why, { workspace, staff });
  return {
    decision: decisionOf(row, moment),
    language,
    texts,
    address: postalAddress(person.traits, person.name, workspace.country) ?? [],
    staff,
    open: everyWay.map((way) => {
      const { closed, notBefore } = waysOf(person.id, moment.purpose, way, row.last_day_number);
      return { way, closed, notBefore: notBefore?.toISOString() ?? null };
    }),
  };
}

/**
 * Does it, as proposed or as the person wants it.
 *
 * @returns the gesture
 * @throws DomainError not-found; conflict when it is not due any more, or may not be done this way
 */
export async function doMoment(ctx: Ctx, id: string, asked: DoMoment): Promise<{ gestureId: string }> {
  const { row, moment, person, workspace, staff } = await readDecision(ctx, id);
  checkDue(row);
  const { way, ...own } = asked;
  const waysOf = await readWays(ctx, [person], [{ purpose: moment.purpose, way }], workspace.country);
  const { closed, notBefore } = waysOf(person.id, moment.purpose, way, row.last_day_number);
  // A missing address may be written by hand; a missing consent may not.
  if (closed === 'no-consent')
    throw stillDue(
      'This customer does not wish to be met this way. It is still due: choose another way, or say nothing.',
    );
  if (closed === 'not-now')
    throw stillDue(
      'The hours in which this may be done come too late for it. It is still due: choose another way, or say nothing.',
    );
  const gestureId = await performMoment(ctx, {
    decisionId: id,
    way,
    why: row.why,
    person,
    moment,
    workspace,
    notBefore,
    staff,
    own,
  });
  if (gestureId === null)
    throw new DomainError('conflict', 'Somebody has done this already: nothing was done twice.');
  await recordAudit(ctx, {
    action: 'moment.done',
    subject: { kind: 'customer', id: person.id },
    details: { moment: moment.key, way },
  });
  return { gestureId };
}

/** Says nothing, by choice. @throws DomainError not-found, conflict */
export async function sayNothing(ctx: Ctx, id: string, note: string | undefined): Promise<void> {
  const row = await lockDecision(ctx.client, ctx.workspaceId, id);
  if (row === null) throw noSuchMoment();
  checkDue(row);
  const by = `${ctx.actor.kind}:${ctx.actor.id}`;
  await markSilent(ctx.client, ctx.workspaceId, id, { by, details: { note: note || null } });
}

/** Takes back "say nothing". @throws DomainError not-found, conflict */
export async function takeBackSilence(ctx: Ctx, id: string): Promise<void> {
  const row = await lockDecision(ctx.client, ctx.workspaceId, id);
  if (row === null) throw noSuchMoment();
  const { timeZone } = await findWorkspace(ctx.client, ctx.workspaceId);
  const isLate = row.last_day_number < (await readToday(ctx, timeZone));
  if (row.status !== 'silent' || row.reason !== 'by-choice' || isLate)
    throw new DomainError('conflict', 'This cannot be taken back any more: nothing changed.');
  await reopen(ctx.client, ctx.workspaceId, id);
}

/**
 * Several at once, each by itself: what prevents one leaves the others done.
 *
 * @param tell what is said of a refusal to whoever asks
 */
export async function actOnMany(
  ctx: Ctx,
  { ids, action, note }: { ids: readonly string[]; action: 'do' | 'say-nothing'; note?: string | undefined },
  tell: (refusal: DomainError) => string,
): Promise<BulkResult> {
  const left: BulkResult['left'] = [];
  const each = new Set(ids);
  for (const id of each) {
    try {
      await inTransaction(ctx, async (ctx) => {
        if (action === 'say-nothing') return sayNothing(ctx, id, note);
        const row = await lockDecision(ctx.client, ctx.workspaceId, id);
        await doMoment(ctx, id, { way: (row?.way ?? 'email') as DoMoment['way'] });
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      left.push({ id, message: tell(error) });
    }
  }
  return { done: each.size - left.length, left };
}

async function readDecision(ctx: Ctx, id: string): Promise<Read> {
  const { client, workspaceId, actor } = ctx;
  const row = await lockDecision(client, workspaceId, id);
  if (row === null) throw noSuchMoment();
  await checkReach(ctx, row.customer_id);
  const moment = (await readMoments(ctx)).find(({ key }) => key === row.moment_key);
  const [person] = await findStandings(client, workspaceId, [row.customer_id]);
  if (!moment || !person) throw noSuchMoment();
  const workspace = await findWorkspace(client, workspaceId);
  const staff = actor.kind === 'user' ? await findStaffName(client, actor.id) : null;
  return { row, moment, person, workspace, staff };
}

function checkDue({ status }: DecisionRow): void {
  if (status === 'due') return;
  const how = status === 'done' ? 'done already' : status === 'expired' ? 'too late now' : 'not due';
  throw new DomainError('conflict', `This moment is ${how}: nothing was done. Reload the page.`);
}

function stillDue(why: Sentence): DomainError {
  return new DomainError('conflict', why);
}

function noSuchMoment(): DomainError {
  return new DomainError('not-found', 'There is no such moment any more. Reload the page.');
}
