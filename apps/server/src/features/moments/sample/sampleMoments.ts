import { randomUUID } from 'node:crypto';
import type { ExchangeInput } from '@rapport/contracts/exchange';
import { isHeld, occasionsOf } from '@rapport/core/moments';
import type { Ctx } from '../../../platform/database/context.ts';
import { inTransaction } from '../../../platform/database/inTransaction.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { addBudget, addGift, readMeans } from '../../gestures/means/means.ts';
import { doMoment } from '../act/actOnMoment.ts';
import { listDecisions } from '../act/listDecisions.ts';
import { wordsFor } from '../act/words.ts';
import { readMoments, type WorkspaceMoment } from '../catalogue/catalogue.ts';
import { addMoment, changeMoment, switchMoment } from '../catalogue/changeMoments.ts';
import { dayText, readToday } from '../day.ts';
import { findWorkspace } from '../queries.ts';
import { settleOutcomes } from '../results/settleOutcomes.ts';
import { stopHarmful } from '../results/stopHarmful.ts';
import { runMoments } from '../run/runMoments.ts';
import { findStandings, type NewDecision, saveDecisions } from '../run/standingQueries.ts';
import { type Known, needsOf, streamFacts } from '../run/streamFacts.ts';
import { warmthOf } from '../run/warmth.ts';
import { findSurvivorsWithHandle, markPastDone, type Sent } from './queries.ts';
import { isSecondOffer, secondOffer } from './secondOffer.ts';

const actor = { kind: 'system', id: 'sample' } as const;
const dayMs = 86_400_000;
/** A moment whose past the sample brand has: how long ago it began, who were held out. */
interface Told {
  is: (moment: WorkspaceMoment) => boolean;
  heldShare: number;
  effectDays: number;
  beganDays: number;
}
const told: Told = {
  is: ({ key }) => key === 'useful-information',
  heldShare: 0.3,
  effectDays: 30,
  beganDays: 420,
};
const pushed: Told = { is: isSecondOffer, heldShare: 0.5, effectDays: 30, beganDays: 420 };
/** Nobody had it twice within. */
const apartDays = 90;
/** Of those to whom a moment came, the shares who bought once more, and once less, than they would have: what there is to be found. */
const usualEffects = { more: 0.16, less: 0.45 };

/**
 * Moments of the sample brand: all are on; one has a past that did good, with a share held out; one of the brand's own did harm,
 * and has stopped itself; a few things are done and wait. Nothing is done once any is on.
 */
export async function sampleMoments(
  deps: Pick<Deps, 'database'>,
  workspaceId: string,
  effects = usualEffects,
): Promise<void> {
  const { database } = deps;
  const isNew = await inWorkspace(database, workspaceId, actor, openMoments);
  if (!isNew) return;
  const bought = await inWorkspace(database, workspaceId, actor, async (ctx) => [
    ...(await writePast(ctx, told, { bought: effects.more, ifHeld: false })),
    ...(await writePast(ctx, pushed, { bought: effects.less, ifHeld: true })),
  ]);
  for (let from = 0; from < bought.length; from += 1_000)
    await ingestOf(deps).record(workspaceId, bought.slice(from, from + 1_000), actor);
  await settleOutcomes(database, workspaceId);
  await stopHarmful(database, workspaceId);
  await runMoments(database, workspaceId);
  await inWorkspace(database, workspaceId, actor, doSome);
}

/** Switches everything on. @returns false when that had been done */
async function openMoments(ctx: Ctx): Promise<boolean> {
  const moments = await readMoments(ctx);
  if (moments.some(({ isOn }) => isOn)) return false;
  for (const moment of moments) {
    if (told.is(moment)) {
      const {
        key,
        isOn: _on,
        isOwn: _own,
        isChanged: _changed,
        stoppedBecause: _because,
        resumedAfter: _after,
        ...draft
      } = moment;
      const { heldShare, effectDays } = told;
      await changeMoment(ctx, key, { ...draft, heldShare, effectDays, costCents: 35 } as Parameters<
        typeof changeMoment
      >[2]);
    }
    await switchMoment(ctx, moment.key, true);
  }
  const { key } = await addMoment(ctx, secondOffer(pushed));
  await switchMoment(ctx, key, true);
  if ((await readMeans(ctx)).gifts.length === 0) {
    await addGift(ctx, { name: 'Boîte de thé Nuit claire', costCents: 650, stock: 40 });
    await addGift(ctx, { name: 'Torchon en lin', costCents: 900, stock: 12 });
    await addBudget(ctx, { team: 'Lyon', allowanceCents: 15_000 });
    await addBudget(ctx, { team: 'Paris', allowanceCents: 25_000 });
  }
  return true;
}

/**
 * What a moment with a past did, had it been on.
 *
 * @returns what the share `bought` bought besides: of those it was sent to, or, where it did harm, of those held out, who alone
 * went on buying as they would have
 */
async function writePast(
  ctx: Ctx,
  told: Told,
  effect: { bought: number; ifHeld: boolean },
): Promise<ExchangeInput[]> {
  const { client, workspaceId } = ctx;
  const workspace = await findWorkspace(client, workspaceId);
  const { timeZone } = workspace;
  const today = await readToday(ctx, timeZone);
  const moment = (await readMoments(ctx)).find(told.is) as WorkspaceMoment;
  const span = { from: today - told.beganDays, to: today - told.effectDays - 1 };
  const rows: NewDecision[] = [];
  const known: Known[] = [];
  for await (const each of streamFacts(
    client,
    workspaceId,
    needsOf([moment.rule], timeZone, span.from),
    null,
  ))
    if (each.facts.type !== null && moment.fits.includes(each.facts.type)) known.push(each);
  const people = new Map(
    (
      await findStandings(
        client,
        workspaceId,
        known.map(({ customerId }) => customerId),
      )
    ).map((person) => [person.id, person]),
  );
  const handles = await findSurvivorsWithHandle(client, workspaceId);
  const bought: ExchangeInput[] = [];
  const sent: Sent[] = [];
  for (const { customerId, facts } of known) {
    const person = people.get(customerId);
    const handle = handles.get(customerId);
    if (!person || !handle) continue;
    const held = isHeld(moment.key, customerId, moment.heldShare);
    let last = Number.NEGATIVE_INFINITY;
    for (const { key, day, lastDay, why } of occasionsOf(moment.rule, facts, span)) {
      if (day < span.from || day > span.to || day - last < apartDays) continue;
      last = day;
      const before = facts.events.filter((event) => event.kind === 'purchase' && event.day < day);
      const decisionId = randomUUID();
      if (!held) {
        const { language, subject, body } = wordsFor(moment, person, why, { workspace, staff: null });
        sent.push({ decisionId, language, subject, body });
      }
      rows.push({
        customer_id: customerId,
        moment_key: moment.key,
        occasion: key,
        decision_id: decisionId,
        status: held ? 'held' : 'due',
        decided_on: dayText(day),
        day: dayText(day),
        last_day: dayText(lastDay),
        why: { ...why },
        reason: null,
        details: {},
        way: 'email',
        decided_by: 'system:sample',
        type: person.type,
        site_id: person.site_id,
        spent_before_cents: before.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
        warmth_before: warmthOf(person.mean),
        effect_until: dayText(day + told.effectDays),
      });
      if (held === effect.ifHeld && isHeld('sample', `${customerId} ${day}`, effect.bought))
        bought.push(purchaseOf(customerId, handle, (day + 3 + (day % (told.effectDays - 6))) * dayMs));
    }
  }
  for (let from = 0; from < rows.length; from += 1_000)
    await saveDecisions(client, workspaceId, rows.slice(from, from + 1_000));
  for (let from = 0; from < sent.length; from += 1_000)
    await markPastDone(client, workspaceId, moment, sent.slice(from, from + 1_000));
  return bought;
}

function purchaseOf(customerId: string, customer: ExchangeInput['customer'], atMs: number): ExchangeInput {
  const day = Math.floor(atMs / dayMs);
  return {
    id: `sample-moment-${customerId}-${day}`,
    customer,
    kind: 'purchase',
    channel: 'web',
    at: new Date(atMs + 15 * 3_600_000).toISOString(),
    amount: 14 + (day % 23),
    items: [{ name: 'Tisane Nuit claire 80 g', category: 'Tisanes', quantity: 1, unitPrice: 9.9 }],
  };
}

/** A few things done by hand: cards that wait for the printer, calls that wait for somebody. */
async function doSome(ctx: Ctx): Promise<void> {
  const { decisions } = await listDecisions(ctx, { status: 'due', limit: 200 });
  let cards = 4;
  let calls = 2;
  const owed = new Set(
    (await readMoments(ctx)).filter(({ purpose }) => purpose === 'service').map(({ key }) => key),
  );
  for (const { id, moment, ways } of decisions) {
    const way =
      // What is owed does not wait for the post.
      ways.includes('card') && cards > 0 && !owed.has(moment)
        ? 'card'
        : ways.includes('call') && calls > 0
          ? 'call'
          : null;
    if (way === null) continue;
    if (way === 'card') cards--;
    else calls--;
    await inTransaction(ctx, (ctx) => doMoment(ctx, id, { way })).catch((error) => {
      if (!(error instanceof DomainError)) throw error;
    });
  }
}
