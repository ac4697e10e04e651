import {
  budget,
  budgetDraft,
  cardBatchList,
  finishGesture as finishShape,
  gestureList,
  gestureMeans,
  gestureReaction,
  gesturesQuery,
  gift,
  giftChange,
  giftDraft,
} from '@rapport/contracts/gestures';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import {
  batchCsv,
  batchPdf,
  cardPdf,
  listBatches,
  makeBatch,
  postCards,
  unpostCards,
} from './cards/batches.ts';
import { cancelGesture, finishGesture, noteReaction, unpostCard } from './endings.ts';
import { crons, jobs } from './jobs.ts';
import { listGestures } from './listGestures.ts';
import { addBudget, addGift, changeBudget, changeGift, readMeans, removeBudget } from './means/means.ts';

const read = { permission: 'moments:read' } as const;
const act = { permission: 'moments:act' } as const;
const manage = { permission: 'moments:manage' } as const;
const tags = ['gestures'];
const one = z.object({ id: z.uuid() });

/** What is done for people: emails, calls, cards, gifts; with what there is to give, and what may be spent. */
export const gestures: Feature = {
  name: 'gestures',
  jobs,
  crons,
  routes: (server) => {
    server.get(
      '/api/v1/gestures',
      {
        config: read,
        schema: {
          summary: 'What was done for customers, or waits to be',
          description:
            'Personal data: each reading is noted in the audit. Hand `nextCursor` back for the next page.',
          tags,
          querystring: gesturesQuery,
          response: { 200: gestureList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listGestures(ctx, request.query)),
    );

    server.post(
      '/api/v1/gestures/:id/end',
      {
        config: act,
        schema: {
          summary: 'A call was made, a gift handed over, a card posted',
          tags,
          params: one,
          body: finishShape,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => finishGesture(ctx, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    server.delete(
      '/api/v1/gestures/:id/end',
      {
        config: act,
        schema: {
          summary: 'A card was not posted after all',
          description: 'For ten minutes; then it is part of the customer’s history (409).',
          tags,
          params: one,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => unpostCard(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/gestures/:id/cancellation',
      {
        config: act,
        schema: {
          summary: 'It will not be done',
          description: 'A gift goes back to the stock, its cost to the budget; the moment is due again.',
          tags,
          params: one,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => cancelGesture(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/gestures/:id/reaction',
      {
        config: act,
        schema: {
          summary: 'How the customer took it',
          description: 'Becomes part of their history, as an exchange.',
          tags,
          params: one,
          body: gestureReaction,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => noteReaction(ctx, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/api/v1/gestures/:id/card.pdf',
      { config: read, schema: { summary: 'A card as it will be printed', tags, params: one } },
      async (request, reply) => {
        const file = await request.inWorkspace((ctx) => cardPdf(ctx, request.params.id));
        return reply.header('content-type', 'application/pdf').send(file);
      },
    );

    server.get(
      '/api/v1/card-batches',
      {
        config: read,
        schema: {
          summary: 'Cards that wait, and those printed together',
          tags,
          response: { 200: cardBatchList },
        },
      },
      async (request) => request.inWorkspace(listBatches),
    );

    server.post(
      '/api/v1/card-batches',
      {
        config: act,
        schema: {
          summary: 'Take the cards that wait into one file for the printer',
          description:
            'At most 500, the oldest first. From then on they are printed, until they are said to be posted.',
          tags,
          body: z.object({ gestureIds: z.array(z.uuid()).min(1).max(500).optional() }),
          response: {
            201: z.object({
              batchId: z.uuid(),
              cards: z.int(),
              left: z.array(z.object({ gestureId: z.uuid(), letters: z.array(z.string()) })),
            }),
          },
        },
      },
      async (request, reply) =>
        reply
          .code(201)
          .send(await request.inWorkspace((ctx) => makeBatch(ctx, request.body.gestureIds ?? null))),
    );

    server.put(
      '/api/v1/card-batches/:id/posted',
      {
        config: act,
        schema: {
          summary: 'All that is left of a batch was taken to the post',
          tags,
          params: one,
          response: { 200: z.object({ cards: z.int() }) },
        },
      },
      async (request) => ({ cards: await request.inWorkspace((ctx) => postCards(ctx, request.params.id)) }),
    );

    server.delete(
      '/api/v1/card-batches/:id/posted',
      {
        config: act,
        schema: {
          summary: 'They were not posted after all',
          description: 'For ten minutes; then they are part of the customers’ histories (409).',
          tags,
          params: one,
          response: { 200: z.object({ cards: z.int() }) },
        },
      },
      async (request) => ({ cards: await request.inWorkspace((ctx) => unpostCards(ctx, request.params.id)) }),
    );

    server.get(
      '/api/v1/card-batches/:id/cards.pdf',
      { config: act, schema: { summary: 'A batch, two pages a card, A6 with bleed', tags, params: one } },
      async (request, reply) => {
        const file = await request.inWorkspace((ctx) => batchPdf(ctx, request.params.id));
        return reply
          .header('content-type', 'application/pdf')
          .header('content-disposition', `attachment; filename="cards-${request.params.id.slice(0, 8)}.pdf"`)
          .send(file);
      },
    );

    server.get(
      '/api/v1/card-batches/:id/addresses.csv',
      { config: act, schema: { summary: 'Its addresses, in the order of the pages', tags, params: one } },
      async (request, reply) => {
        const file = await request.inWorkspace((ctx) => batchCsv(ctx, request.params.id));
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="cards-${request.params.id.slice(0, 8)}.csv"`)
          .send(file);
      },
    );

    server.get(
      '/api/v1/gesture-means',
      {
        config: read,
        schema: {
          summary: 'Gifts in stock, and what teams may still spend this month',
          tags,
          response: { 200: gestureMeans },
        },
      },
      async (request) => request.inWorkspace(readMeans),
    );

    server.post(
      '/api/v1/gifts',
      { config: manage, schema: { summary: 'Add a gift', tags, body: giftDraft, response: { 201: gift } } },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addGift(ctx, request.body))),
    );

    server.patch(
      '/api/v1/gifts/:id',
      {
        config: manage,
        schema: {
          summary: 'Change a gift, or its stock',
          tags,
          params: one,
          body: giftChange,
          response: { 200: gift },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeGift(ctx, request.params.id, request.body)),
    );

    server.post(
      '/api/v1/surprise-budgets',
      {
        config: manage,
        schema: {
          summary: 'Give a team a monthly allowance for surprises',
          tags,
          body: budgetDraft,
          response: { 201: budget },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addBudget(ctx, request.body))),
    );

    server.put(
      '/api/v1/surprise-budgets/:id',
      {
        config: manage,
        schema: {
          summary: 'Change an allowance',
          tags,
          params: one,
          body: budgetDraft,
          response: { 200: budget },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeBudget(ctx, request.params.id, request.body)),
    );

    server.delete(
      '/api/v1/surprise-budgets/:id',
      {
        config: manage,
        schema: { summary: 'Remove an allowance', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeBudget(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );
  },
};
