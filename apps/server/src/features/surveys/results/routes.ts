import { responseList, responsesQuery, surveyResults } from '@rapport/contracts/surveys';
import { language } from '@rapport/contracts/vocabulary';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { exportFormats, exportResponses } from './exportResponses.ts';
import { listResponses } from './listResponses.ts';
import { readHandedIn } from './readHandedIn.ts';
import { readResults } from './readResults.ts';

const tags = ['surveys'];
const params = z.object({ id: z.uuid() });

/** What surveys brought. */
export function addResultRoutes(server: Server): void {
  server.get(
    '/api/v1/surveys/:id/results',
    {
      config: { permission: 'surveys:read' },
      schema: {
        summary: 'How a survey was answered, question by question',
        description:
          'Over the latest 20,000 complete responses. Of a staff survey nothing under the threshold of answers, and sites of few are hidden.',
        tags,
        params,
        response: { 200: surveyResults },
      },
    },
    async (request) => request.inWorkspace((ctx) => readResults(ctx, request.params.id)),
  );

  server.get(
    '/api/v1/surveys/:id/responses',
    {
      config: { permission: 'customers:read' },
      schema: {
        summary: 'Who answered, and their words, newest first',
        description:
          'Personal data: each reading is noted in the audit. Staff surveys have none. Hand `nextCursor` back for the next page.',
        tags,
        params,
        querystring: responsesQuery,
        response: { 200: responseList },
      },
    },
    async (request) => request.inWorkspace((ctx) => listResponses(ctx, request.params.id, request.query)),
  );

  server.get(
    '/api/v1/surveys/:id/responses/file',
    {
      config: { permission: 'customers:read' },
      schema: {
        summary: 'Complete responses as a file',
        description:
          '`csv`: codes; `sps`: the SPSS syntax that reads it, with labels; `xlsx`: labels, for people; `json`: both. Noted in the audit.',
        tags,
        params,
        querystring: z.object({ format: z.enum(exportFormats), language: language.default('en') }),
      },
    },
    async (request, reply) => {
      const { name, mediaType, content } = await request.inWorkspace((ctx) =>
        exportResponses(ctx, request.params.id, request.query),
      );
      return reply
        .header('content-type', mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(content);
    },
  );

  server.get(
    '/api/v1/surveys/:id/handed-in/:fileId',
    {
      config: { permission: 'customers:read' },
      schema: {
        summary: 'A file that a respondent handed in',
        tags,
        params: z.object({ id: z.uuid(), fileId: z.uuid() }),
      },
    },
    async (request, reply) => {
      const { fileId } = request.params;
      const { mediaType, content } = await request.inWorkspace((ctx) => readHandedIn(ctx, fileId));
      return reply
        .header('content-type', mediaType)
        .header('content-disposition', `attachment; filename="${fileId}.${mediaType.split('/')[1]}"`)
        .send(content);
    },
  );
}
