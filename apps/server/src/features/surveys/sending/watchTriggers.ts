import { type SurveyTrigger, surveySettings } from '@rapport/contracts/surveys';
import { exchangeKinds } from '@rapport/contracts/vocabulary';
import { isSampled } from '@rapport/core/surveys';
import type { Ctx } from '../../../platform/database/context.ts';
import { RecentMap } from '../../../platform/RecentMap.ts';
import { hashedUuid } from '../../exchanges/prepare/exchangeId.ts';
import type { Attributed } from '../../exchanges/store/attributed.ts';
import type { Watcher } from '../../exchanges/watchers.ts';
import { findTriggers } from './dueQueries.ts';
import { insertInvitations, type NewInvitation } from './queries.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Older exchanges are a history being brought in: nobody is asked about last year. */
const freshMs = 2 * dayMs;
const keptMs = 10_000;

const purchase = exchangeKinds.indexOf('purchase');
const contact = exchangeKinds.indexOf('contact');
const complaint = exchangeKinds.indexOf('complaint');
const delivery = exchangeKinds.indexOf('delivery');
const watched = new Set([purchase, contact, complaint, delivery]);

interface Triggered {
  surveyId: string;
  trigger: SurveyTrigger;
  linkDays: number;
}

const memory = new RecentMap<{ triggers: Triggered[]; untilMs: number }>(1_000);

/** Invites customers after what just happened: a purchase, a delivery, a contact that is closed. Known ten seconds late at most. */
export const watchTriggers: Watcher = async (ctx, { exchanges }) => {
  const nowMs = ctx.now().getTime();
  const fresh = exchanges.filter(
    ({ exchange: { kind, atMs } }) => watched.has(kind) && nowMs - atMs < freshMs,
  );
  if (fresh.length === 0) return;
  const triggers = await readTriggers(ctx);
  if (triggers.length === 0) return;
  const invitations = fresh.flatMap((each) => invitationsAfter(each, triggers));
  if (invitations.length > 0) await insertInvitations(ctx.client, ctx.workspaceId, invitations);
};

function invitationsAfter(
  { exchange, customerId }: Attributed,
  triggers: readonly Triggered[],
): NewInvitation[] {
  return triggers.flatMap(({ surveyId, trigger, linkDays }) => {
    if (!isMeant(trigger.on, exchange) || !isSampled(customerId, surveyId, trigger.share)) return [];
    const dueMs = exchange.atMs + trigger.delayHours * hourMs;
    return [
      {
        surveyId,
        invitationId: hashedUuid(`${surveyId}:${exchange.id}`),
        customerId,
        channel: trigger.channel,
        state: 'waiting',
        dueAt: new Date(dueMs),
        until: new Date(dueMs + linkDays * dayMs),
      },
    ];
  });
}

function isMeant(on: SurveyTrigger['on'], { kind, observed }: Attributed['exchange']): boolean {
  if (on === 'purchase') return kind === purchase;
  if (on === 'delivery') return kind === delivery;
  const outcome = observed.properties?.outcome;
  return (kind === contact || kind === complaint) && typeof outcome === 'string' && outcome !== 'open';
}

async function readTriggers({ client, workspaceId }: Ctx): Promise<Triggered[]> {
  const known = memory.get(workspaceId);
  if (known && known.untilMs > Date.now()) return known.triggers;
  const rows = await findTriggers(client, workspaceId);
  const triggers = rows.flatMap(({ survey_id: surveyId, settings }) => {
    const { trigger, linkDays } = surveySettings.parse(settings);
    return trigger ? [{ surveyId, trigger, linkDays }] : [];
  });
  memory.set(workspaceId, { triggers, untilMs: Date.now() + keptMs });
  return triggers;
}

/** To be called when a survey's settings change. */
export function forgetTriggers(workspaceId: string): void {
  memory.delete(workspaceId);
}
