import { surveySettings } from '@rapport/contracts/surveys';
import { nextOpening } from '@rapport/core/consent';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { mayContact } from '../../consent/mayContact.ts';
import { queueMails } from '../../mail/queueMail.ts';
import { queueSms } from '../../sms/queueSms.ts';
import { canSendSms } from '../../sms/settings.ts';
import { type Listening, readRules } from '../rules.ts';
import { type DueRow, findDue, lockSending, type Outcome, updateInvitations } from './dueQueries.ts';
import { invitationMail } from './invitationMail.ts';
import { invitationSms } from './invitationSms.ts';
import { reasonToLeave } from './reasonToLeave.ts';

const actor = { kind: 'system', id: 'surveys' } as const;
const batch = 200;
const dayMs = 86_400_000;

/**
 * Sends the invitations and reminders of a workspace that are due. A mail and the note that it was asked for are written in one
 * transaction, under a key of the invitation: stopped at any instant and begun again, it writes to nobody twice.
 */
export async function sendDue(deps: Deps, workspaceId: string, signal?: AbortSignal): Promise<number> {
  let sent = 0;
  while (!signal?.aborted) {
    const done = await inWorkspace(deps.database, workspaceId, actor, (ctx) => sendBatch(ctx, deps));
    sent += done.sent;
    if (done.due < batch) return sent;
  }
  return sent;
}

async function sendBatch(ctx: Ctx, deps: Deps): Promise<{ due: number; sent: number }> {
  await lockSending(ctx.client, ctx.workspaceId);
  const now = ctx.now();
  const due = await findDue(ctx.client, ctx.workspaceId, now, batch);
  if (due.length === 0) return { due: 0, sent: 0 };
  const rules = await readRules(ctx);
  const allowed = {
    email: await permissionsOf(ctx, due, 'email'),
    sms: await permissionsOf(ctx, due, 'sms'),
  };
  const hasGateway = await canSendSms(ctx);
  const askedNow = new Set<string>();
  const mails: Parameters<typeof queueMails>[1][number][] = [];
  const messages: Parameters<typeof queueSms>[1][number][] = [];
  const outcomes = due.map((row): Outcome => {
    const decided = decide(row, { rules, hasGateway, askedNow }, now);
    if (decided !== null) return decided;
    const permission = allowed[channelOf(row)].get(row.person);
    if (!permission?.isAllowed) {
      const later = permission?.nextAtMs ?? null;
      return later === null
        ? skipped(row, permission?.reason ?? 'unknown-customer')
        : postponed(row, new Date(later));
    }
    askedNow.add(row.person);
    if (channelOf(row) === 'sms') messages.push(invitationSms(deps, ctx.workspaceId, row, rules));
    else mails.push(invitationMail(deps, ctx.workspaceId, row, rules));
    return sentNow(row, now);
  });
  await queueMails(ctx, mails);
  await queueSms(ctx, messages);
  await updateInvitations(ctx.client, ctx.workspaceId, outcomes);
  return { due: due.length, sent: mails.length + messages.length };
}

function channelOf({ channel }: DueRow): 'email' | 'sms' {
  return channel === 'sms' ? 'sms' : 'email';
}

function permissionsOf(ctx: Ctx, due: readonly DueRow[], channel: 'email' | 'sms') {
  const people = due.filter((row) => channelOf(row) === channel).map(({ person }) => person);
  return mayContact(ctx, [...new Set(people)], { purpose: 'surveys', channel, at: ctx.now() });
}

/** What is decided without asking for consent; null: nothing stands against it. */
function decide(
  row: DueRow,
  { rules, hasGateway, askedNow }: { rules: Listening; hasGateway: boolean; askedNow: ReadonlySet<string> },
  now: Date,
): Outcome | null {
  if (!row.is_open) return skipped(row, 'closed');
  if (row.until !== null && row.until <= now) return skipped(row, 'too-late');
  const isSms = channelOf(row) === 'sms';
  const isReminder = row.reminders > 0;
  const person = {
    hasAddress: (isSms ? row.phone : row.email) !== null,
    // A reminder is of what they were asked already.
    askedAt: isReminder ? null : askedNow.has(row.person) ? now : row.asked_at,
  };
  const reason = reasonToLeave(person, { isSms, hasGateway, capDays: rules.capDays }, now);
  if (reason !== null) return skipped(row, reason);
  const hours = {
    weekdays: rules.weekdays,
    spans: [{ from: rules.fromHour * 60, to: rules.toHour * 60 }],
    isClosedOnHolidays: false,
  };
  const openAt = nextOpening(hours, now.getTime(), rules);
  return openAt === null || openAt <= now.getTime() ? null : postponed(row, new Date(openAt));
}

function sentNow(row: DueRow, now: Date): Outcome {
  const { reminderDays } = surveySettings.parse(row.settings);
  const next = reminderDays[row.reminders];
  return {
    ...idsOf(row),
    state: 'sent',
    reason: null,
    dueAt: next === undefined ? null : new Date(now.getTime() + next * dayMs),
    sentAt: row.reminders === 0 ? now : null,
    reminders: row.reminders + 1,
  };
}

/** A reminder that is not sent leaves the invitation sent. */
function skipped(row: DueRow, reason: string): Outcome {
  const isReminder = row.reminders > 0;
  return {
    ...idsOf(row),
    state: isReminder ? 'sent' : 'skipped',
    reason: isReminder ? null : reason,
    dueAt: null,
    sentAt: null,
    reminders: row.reminders,
  };
}

function postponed(row: DueRow, dueAt: Date): Outcome {
  const state = row.reminders > 0 ? 'sent' : 'waiting';
  return { ...idsOf(row), state, reason: null, dueAt, sentAt: null, reminders: row.reminders };
}

function idsOf({ survey_id: surveyId, invitation_id: invitationId }: DueRow) {
  return { surveyId, invitationId };
}
