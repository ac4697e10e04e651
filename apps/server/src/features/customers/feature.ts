import {
  customerList,
  customerListQuery,
  customerPage,
  newSavedView,
  savedView,
  timeline,
  timelineQuery,
  viewPages,
} from '@rapport/contracts/customers';
import { relationCourse } from '@rapport/contracts/relations';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { listCustomers } from './listCustomers.ts';
import { readCourse } from './readCourse.ts';
import { readCustomer } from './readCustomer.ts';
import { readTimeline } from './readTimeline.ts';
import { listViews, removeView, saveView } from './views/views.ts';

const config = { permission: 'customers:read' } as const;
const tags = ['customers'];
const params = z.object({ id: z.uuid() });

/** Finding customers, and the page of one. */
export const customers: Feature = {
  name: 'customers',
  routes: (server) => {
    server.get(
      '/api/v1/customers',
      {
        config,
        schema: {
          summary: 'List and search customers',
          description:
            '`q` finds by name, email, phone or id: a handle in full, or the beginnings of words in any order; accents, capitals and typing errors are forgiven. Types and families add up; every other filter narrows. Hand `nextCursor` back for the next page.',
          tags,
          querystring: customerListQuery,
          response: { 200: customerList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listCustomers(ctx, request.query)),
    );

    server.get(
      '/api/v1/customers/:id',
      {
        config,
        schema: {
          summary: 'The page of a customer: relationship, why, history, handles',
          description:
            'As of the workspace’s clock. Of a merged customer, the page of the surviving one, with `redirect` set. Each reading is noted in the audit.',
          tags,
          params,
          response: { 200: customerPage },
        },
      },
      async (request) => request.inWorkspace((ctx) => readCustomer(ctx, request.params.id)),
    );

    server.get(
      '/api/v1/customers/:id/timeline',
      {
        config,
        schema: {
          summary: 'What passed with a customer, newest first',
          tags,
          params,
          querystring: timelineQuery,
          response: { 200: timeline },
        },
      },
      async (request) => request.inWorkspace((ctx) => readTimeline(ctx, request.params.id, request.query)),
    );

    server.get(
      '/api/v1/customers/:id/course',
      {
        config,
        schema: {
          summary: 'The course of a relation over the years, oldest first',
          tags,
          params,
          response: { 200: relationCourse },
        },
      },
      async (request) => request.inWorkspace((ctx) => readCourse(ctx, request.params.id)),
    );

    server.get(
      '/api/v1/views',
      {
        config,
        schema: {
          summary: 'Saved views',
          tags: ['views'],
          querystring: z.object({ page: z.enum(viewPages).optional() }),
          response: { 200: z.array(savedView) },
        },
      },
      async (request) => request.inWorkspace((ctx) => listViews(ctx, request.query.page)),
    );

    server.post(
      '/api/v1/views',
      {
        config,
        schema: {
          summary: 'Save a view of a page, or replace the one of that name',
          tags: ['views'],
          body: newSavedView,
          response: { 200: savedView },
        },
      },
      async (request) => request.inWorkspace((ctx) => saveView(ctx, request.body)),
    );

    server.delete(
      '/api/v1/views/:id',
      {
        config,
        schema: { summary: 'Delete a view', tags: ['views'], params, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeView(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );
  },
};
