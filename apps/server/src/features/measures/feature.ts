import {
  annotation,
  answerList,
  answersQuery,
  groupsQuery,
  measureFilter,
  measureGroups,
  measureList,
  measureParams,
  measureSeries,
  measureSettings,
  needsAnswer,
  needsQuery,
  newAnnotation,
  seriesQuery,
} from '@rapport/contracts/measures';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { addAnnotation, changeAnnotation, listAnnotations, removeAnnotation } from './annotations.ts';
import { crons, jobs } from './jobs.ts';
import { listAnswers } from './read/listAnswers.ts';
import { listMeasures } from './read/listMeasures.ts';
import { readGroups } from './read/readGroups.ts';
import { readNeeds } from './read/readNeeds.ts';
import { readSeries } from './read/readSeries.ts';
import { groupsCsv, seriesCsv } from './read/seriesCsv.ts';
import { changeMeasureSettings, readMeasureSettings } from './settings.ts';

const read = { permission: 'measures:read' } as const;
const write = { permission: 'measures:write' } as const;
const tags = ['measures'];
const one = z.object({ id: z.uuid() });
const span = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

/** What customers answered, as figures that can be trusted. */
export const measures: Feature = {
  name: 'measures',
  jobs,
  crons,
  routes: (server) => {
    server.get(
      '/api/v1/measures',
      {
        config: read,
        schema: {
          summary: 'Every measure that has answers: figure, course by month, change',
          description:
            'The twelve months to the day of the latest exchange unless told. Net scores are from -1 to 1, shares from 0 to 1, means in points of their scale.',
          tags,
          querystring: measureFilter,
          response: { 200: measureList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listMeasures(ctx, request.query)),
    );

    server.get(
      '/api/v1/measures/settings',
      {
        config: read,
        schema: { summary: 'How this workspace counts', tags, response: { 200: measureSettings } },
      },
      async (request) => request.inWorkspace(readMeasureSettings),
    );

    server.patch(
      '/api/v1/measures/settings',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'Change how this workspace counts',
          description:
            'Conventions change at once. Other traits, or another window of first contact resolution, have every answer counted again in the background.',
          tags,
          body: measureSettings.partial(),
          response: { 200: measureSettings },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeMeasureSettings(ctx, request.body)),
    );

    server.post(
      '/api/v1/measures/rebuilds',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'Make every score and count again from the exchanges',
          description: 'In the background.',
          tags,
          response: { 202: z.object({ queued: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => addJob(ctx, 'measures.rebuild', null, { key: 'rebuild' }));
        return reply.code(202).send({ queued: true });
      },
    );

    server.get(
      '/api/v1/measures/:measure/series',
      {
        config: read,
        schema: {
          summary: 'One measure over time, with intervals, trend and the period before',
          description:
            'Periods of fewer people than the threshold, and those from which they would follow, are hidden: `small-group`.',
          tags,
          params: measureParams,
          querystring: seriesQuery,
          response: { 200: measureSeries },
        },
      },
      async (request) => request.inWorkspace((ctx) => readSeries(ctx, request.params.measure, request.query)),
    );

    server.get(
      '/api/v1/measures/:measure/series.csv',
      {
        config: read,
        schema: {
          summary: 'The same as a file',
          tags,
          params: measureParams,
          querystring: seriesQuery,
        },
      },
      async (request, reply) => {
        const { measure } = request.params;
        const series = await request.inWorkspace((ctx) => readSeries(ctx, measure, request.query));
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${measure}.csv"`)
          .send(seriesCsv(series));
      },
    );

    server.get(
      '/api/v1/measures/:measure/groups',
      {
        config: read,
        schema: {
          summary: 'One measure by channel, site, relationship or trait, with tests',
          description:
            'p values allow for the number of comparisons (Holm). Groups of fewer people than the threshold are hidden.',
          tags,
          params: measureParams,
          querystring: groupsQuery,
          response: { 200: measureGroups },
        },
      },
      async (request) => request.inWorkspace((ctx) => readGroups(ctx, request.params.measure, request.query)),
    );

    server.get(
      '/api/v1/measures/:measure/groups.csv',
      {
        config: read,
        schema: {
          summary: 'The same as a file',
          tags,
          params: measureParams,
          querystring: groupsQuery,
        },
      },
      async (request, reply) => {
        const { measure } = request.params;
        const groups = await request.inWorkspace((ctx) => readGroups(ctx, measure, request.query));
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${measure}-by-${groups.by}.csv"`)
          .send(groupsCsv(groups));
      },
    );

    server.get(
      '/api/v1/measures/:measure/answers',
      {
        config: { permission: 'customers:read' },
        schema: {
          summary: 'Who answered what, and their words',
          description:
            'Personal data: each reading is noted in the audit. Hand `nextCursor` back for the next page.',
          tags,
          params: measureParams,
          querystring: answersQuery,
          response: { 200: answerList },
        },
      },
      async (request) =>
        request.inWorkspace((ctx) => listAnswers(ctx, request.params.measure, request.query)),
    );

    server.get(
      '/api/v1/needs',
      {
        config: read,
        schema: {
          summary: 'The pyramid of needs: met, easy, pleasant, enchanting',
          description:
            'From first contact resolution, effort, satisfaction and recommendation. Groups of fewer people than the threshold are not named.',
          tags,
          querystring: needsQuery,
          response: { 200: needsAnswer },
        },
      },
      async (request) => request.inWorkspace((ctx) => readNeeds(ctx, request.query)),
    );

    server.get(
      '/api/v1/annotations',
      {
        config: read,
        schema: {
          summary: 'What was noted beside the curves',
          tags,
          querystring: span,
          response: { 200: z.array(annotation) },
        },
      },
      async (request) => request.inWorkspace((ctx) => listAnnotations(ctx, request.query)),
    );

    server.post(
      '/api/v1/annotations',
      {
        config: write,
        schema: {
          summary: 'Note something of a day',
          tags,
          body: newAnnotation,
          response: { 201: annotation },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addAnnotation(ctx, request.body))),
    );

    server.put(
      '/api/v1/annotations/:id',
      {
        config: write,
        schema: {
          summary: 'Write a note otherwise',
          tags,
          params: one,
          body: newAnnotation,
          response: { 200: annotation },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeAnnotation(ctx, request.params.id, request.body)),
    );

    server.delete(
      '/api/v1/annotations/:id',
      {
        config: write,
        schema: { summary: 'Remove a note', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeAnnotation(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );
  },
};
