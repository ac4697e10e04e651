import { modelChoice, modelHolding } from '@rapport/contracts/models';
import {
  emergingAnswer,
  taxonomy,
  taxonomyChange,
  topic,
  topicModels,
  topicsAnswer,
  topicsQuery,
  trade,
  verbatim,
  verbatimCorrection,
  verbatimList,
  verbatimQuery,
} from '@rapport/contracts/verbatims';
import { starterTaxonomies } from '@rapport/core/topics';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { askLearning } from '../models/learning.ts';
import { askForReport } from '../reports/keepReport.ts';
import { correctVerbatim, uncorrectVerbatim } from './correct/correctVerbatim.ts';
import { readEmerging } from './figures/emerging.ts';
import { readTopics } from './figures/readTopics.ts';
import { crons, jobs } from './jobs.ts';
import { chooseModel, holdTopics, readModels } from './learn/learnTopics.ts';
import { listVerbatims } from './list/listVerbatims.ts';
import { askReadingAgain, changeTaxonomy, readTaxonomy } from './taxonomy/taxonomy.ts';

const read = { permission: 'verbatims:read' } as const;
const write = { permission: 'verbatims:write' } as const;
const manage = { permission: 'topics:manage' } as const;
const tags = ['verbatims'];
const one = z.object({ id: z.uuid() });
const queued = z.object({ queued: z.literal(true) });

/** What customers wrote: read, searched, corrected, learnt from. */
export const verbatims: Feature = {
  name: 'verbatims',
  jobs,
  crons,
  routes: (server) => {
    server.get(
      '/api/v1/verbatims',
      {
        config: read,
        schema: {
          summary: 'What customers wrote, newest first, or as searched for',
          description:
            'Personal data: each reading is noted in the audit. `q` finds words by their stems in French and English, "phrases", and leaves out -words; `like` finds texts that share rare words. Values of one filter add up, filters narrow. Hand `nextCursor` back for the next page.',
          tags,
          querystring: verbatimQuery,
          response: { 200: verbatimList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listVerbatims(ctx, request.query)),
    );

    server.put(
      '/api/v1/verbatims/:id/correction',
      {
        config: write,
        schema: {
          summary: 'Say how a text is to be read',
          description: 'By the id of its exchange. It stays so, and is what topics are learnt from.',
          tags,
          params: one,
          body: verbatimCorrection,
          response: { 200: verbatim },
        },
      },
      async (request) => request.inWorkspace((ctx) => correctVerbatim(ctx, request.params.id, request.body)),
    );

    server.delete(
      '/api/v1/verbatims/:id/correction',
      {
        config: write,
        schema: {
          summary: 'Read a text again as if nobody had corrected it',
          tags,
          params: one,
          response: { 200: verbatim },
        },
      },
      async (request) => request.inWorkspace((ctx) => uncorrectVerbatim(ctx, request.params.id)),
    );

    server.get(
      '/api/v1/topics',
      {
        config: read,
        schema: {
          summary: 'Topics and signals: how many texts, how they speak of it, how that moves',
          description:
            'The ninety days to the latest exchange unless told. `balance` is the share that speaks well less the share that speaks ill, from -1 to 1.',
          tags,
          querystring: topicsQuery,
          response: { 200: topicsAnswer },
        },
      },
      async (request) => request.inWorkspace((ctx) => readTopics(ctx, request.query)),
    );

    server.get(
      '/api/v1/topics/emerging',
      {
        config: read,
        schema: {
          summary: 'Phrases that rose in the latest week and that the topics do not speak of',
          description: 'Worked out at night and when asked.',
          tags,
          response: { 200: emergingAnswer },
        },
      },
      async (request) => request.inWorkspace(readEmerging),
    );

    server.post(
      '/api/v1/topics/emerging/refreshes',
      {
        config: manage,
        schema: {
          summary: 'Look for phrases that rise anew',
          description: 'In the background.',
          tags,
          response: { 202: queued },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => askForReport(ctx, 'emerging'));
        return reply.code(202).send({ queued: true });
      },
    );

    server.get(
      '/api/v1/topics/taxonomy',
      {
        config: read,
        schema: { summary: 'What texts are read for', tags, response: { 200: taxonomy } },
      },
      async (request) => request.inWorkspace(readTaxonomy),
    );

    server.get(
      '/api/v1/topics/starters/:trade',
      {
        config: read,
        schema: {
          summary: 'Topics to start from, for a trade',
          tags,
          params: z.object({ trade }),
          response: { 200: z.object({ topics: z.array(topic) }) },
        },
      },
      async (request) => ({
        topics: starterTaxonomies[request.params.trade].map(({ key, name, phrases }) => ({
          key,
          name,
          phrases: { fr: [...phrases.fr], en: [...phrases.en] },
        })),
      }),
    );

    server.put(
      '/api/v1/topics/taxonomy',
      {
        config: manage,
        schema: {
          summary: 'Read for these topics',
          description:
            'All of them: those left out are no longer read for. Every stored text is read anew in the background. A phrase that begins with + or - speaks well or ill of its topic by itself; docs/listening.md says how phrases are written.',
          tags,
          body: taxonomyChange,
          response: { 200: taxonomy },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeTaxonomy(ctx, request.body.topics)),
    );

    server.post(
      '/api/v1/topics/readings',
      {
        config: manage,
        schema: {
          summary: 'Read every stored text anew',
          description: 'In the background; `reading` of the taxonomy tells how far it is.',
          tags,
          response: { 202: queued },
        },
      },
      async (request, reply) => {
        await request.inWorkspace(askReadingAgain);
        return reply.code(202).send({ queued: true });
      },
    );

    server.get(
      '/api/v1/topics/models',
      {
        config: read,
        schema: {
          summary: 'What was learnt from corrections: versions, how good, which is in use',
          tags,
          response: { 200: topicModels },
        },
      },
      async (request) => request.inWorkspace(readModels),
    );

    server.post(
      '/api/v1/topics/models',
      {
        config: manage,
        schema: {
          summary: 'Learn topics from corrections',
          description:
            'In the background, and every night. What is learnt takes over where it is better, on labels held out, than phrases and than what is in use.',
          tags,
          response: { 202: queued },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => askLearning(ctx, 'topics'));
        return reply.code(202).send({ queued: true });
      },
    );

    server.put(
      '/api/v1/topics/models/in-use',
      {
        config: manage,
        schema: {
          summary: 'Go back to a version, or to phrases alone',
          description: 'Nothing takes over by itself until it is let go.',
          tags,
          body: modelChoice,
          response: { 200: topicModels },
        },
      },
      async (request) => request.inWorkspace((ctx) => chooseModel(ctx, request.body.version)),
    );

    server.put(
      '/api/v1/topics/models/hold',
      {
        config: manage,
        schema: {
          summary: 'Hold to the model in use, or let what is better take over by itself',
          tags,
          body: modelHolding,
          response: { 200: topicModels },
        },
      },
      async (request) => request.inWorkspace((ctx) => holdTopics(ctx, request.body.isHeld)),
    );
  },
};
