import { randomUUID } from 'node:crypto';
import type { CardBatchList } from '@rapport/contracts/gestures';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { csvLine, csvStart } from '../../../platform/http/csv.ts';
import { checkReach, readReach } from '../../books/reach.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { readMomentSettings } from '../../moments/settings.ts';
import { findWorkspaceOf } from '../../moments/workspace.ts';
import { recordPosted } from '../endings.ts';
import { drawCards } from './drawCards.ts';
import { unprintable } from './fonts.ts';
import {
  type CardRow,
  findBatches,
  findCard,
  findCardsOf,
  lockWaitingCards,
  postBatch,
  saveBatch,
  unpostBatch,
} from './queries.ts';

const mostCards = 500;
const mostAddressLines = 7;

export async function listBatches(ctx: Ctx): Promise<CardBatchList> {
  return findBatches(ctx.client, ctx.workspaceId);
}

/**
 * Takes cards that wait, for those whom the actor may see, into one file for the printer or the mail house: from then on they are
 * printed, and somebody says when they are posted. Those with letters that cannot be printed stay where they are, and are named.
 *
 * @throws DomainError conflict when there is none to print
 */
export async function makeBatch(
  ctx: Ctx,
  gestureIds: readonly string[] | null,
): Promise<{ batchId: string; cards: number; left: { gestureId: string; letters: string[] }[] }> {
  const waiting = await lockWaitingCards(ctx.client, ctx.workspaceId, {
    ids: gestureIds,
    reach: await readReach(ctx),
    limit: mostCards,
  });
  const left = waiting.flatMap(({ gesture_id, body, address }) => {
    const letters = [
      ...new Set([...unprintable(body, 'script'), ...unprintable(address.join(' '), 'print')]),
    ];
    return letters.length > 0 ? [{ gestureId: gesture_id, letters }] : [];
  });
  const kept = waiting.filter((card) => !left.some(({ gestureId }) => gestureId === card.gesture_id));
  if (kept.length === 0) {
    throw new DomainError(
      'conflict',
      left.length > 0
        ? `None of these cards can be printed as it is: ${left[0]?.letters.join(' ')} is in none of our alphabets. Write them by hand.`
        : 'No card waits to be printed. Nothing was done.',
    );
  }
  const batchId = randomUUID();
  await saveBatch(ctx.client, ctx.workspaceId, {
    id: batchId,
    gestureIds: kept.map((card) => card.gesture_id),
    by: `${ctx.actor.kind}:${ctx.actor.id}`,
    at: ctx.now(),
  });
  await recordAudit(ctx, { action: 'cards.printed', subject: { kind: 'card-batch', id: batchId } });
  return { batchId, cards: kept.length, left };
}

/** All that is left of a batch was taken to the post. @returns how many @throws DomainError not-found; conflict when none is left */
export async function postCards(ctx: Ctx, batchId: string): Promise<number> {
  const posted = await postBatch(ctx.client, ctx.workspaceId, batchId, ctx.now());
  if (posted === null) throw noSuchBatch();
  if (posted === 0)
    throw new DomainError(
      'conflict',
      'All of these cards were posted already: nothing changed. Reload the page.',
    );
  await recordPosted(ctx);
  await recordAudit(ctx, { action: 'cards.posted', subject: { kind: 'card-batch', id: batchId } });
  return posted;
}

/** Those posted with their batch were not after all. @throws DomainError conflict once they are part of histories */
export async function unpostCards(ctx: Ctx, batchId: string): Promise<number> {
  const cards = await unpostBatch(ctx.client, ctx.workspaceId, batchId);
  if (cards === 0)
    throw new DomainError(
      'conflict',
      'These cards are part of the customers’ history since: nothing changed.',
    );
  await recordAudit(ctx, { action: 'cards.unposted', subject: { kind: 'card-batch', id: batchId } });
  return cards;
}

/** The file of a batch, as often as it is asked for: of those whom the actor may see. @throws DomainError not-found */
export async function batchPdf(ctx: Ctx, batchId: string): Promise<Buffer> {
  return draw(ctx, await cardsOf(ctx, batchId));
}

/**
 * One card, to be looked at before it is printed; the reading is noted.
 *
 * @throws DomainError not-found, also of whom the actor may not see
 */
export async function cardPdf(ctx: Ctx, gestureId: string): Promise<Buffer> {
  const card = await findCard(ctx.client, ctx.workspaceId, gestureId);
  if (card === null) throw new DomainError('not-found', 'There is no such card. Reload the page.');
  await checkReach(ctx, card.customer_id);
  await recordReading(ctx, { action: 'card.read', customerId: card.customer_id });
  return draw(ctx, [card]);
}

/** The addresses of a batch, in the order of its pages, for the mail house. @throws DomainError not-found */
export async function batchCsv(ctx: Ctx, batchId: string): Promise<string> {
  const cards = await cardsOf(ctx, batchId);
  const lines = Array.from({ length: mostAddressLines }, (_, i) => `line${i + 1}`);
  return (
    csvStart +
    csvLine(['card', 'page', 'name', ...lines]) +
    cards
      .map(({ name, address }, i) =>
        csvLine([i + 1, 2 * i + 1, name ?? '', ...lines.map((_, line) => address[line] ?? '')]),
      )
      .join('')
  );
}

async function cardsOf(ctx: Ctx, batchId: string): Promise<CardRow[]> {
  const cards = await findCardsOf(ctx.client, ctx.workspaceId, batchId, await readReach(ctx));
  if (cards.length === 0) throw noSuchBatch();
  await recordAudit(ctx, { action: 'cards.downloaded', subject: { kind: 'card-batch', id: batchId } });
  return cards;
}

function noSuchBatch(): DomainError {
  return new DomainError('not-found', 'There is no such batch. Reload the page.');
}

async function draw(ctx: Ctx, cards: readonly CardRow[]): Promise<Buffer> {
  const { name: brand } = await findWorkspaceOf(ctx);
  const settings = await readMomentSettings(ctx);
  return drawCards(
    cards.map(({ body, address }) => ({ text: body, address })),
    { brand, settings },
  );
}
