import type { RepairReport } from '@rapport/contracts/repair';
import {
  allowance,
  allowanceChange,
  myAllowance,
  newAllowance,
  newRepair,
  repairCorrection,
  repairEntry,
  repairList,
  repairOutcome,
  repairQuery,
  repairReportState,
  repairRequest,
  requestDecision,
  requestQuery,
} from '@rapport/contracts/repair';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { workspaceOf } from '../../platform/auth/caller.ts';
import type { Deps, Feature } from '../../platform/feature.ts';
import { askForReport, readReport } from '../reports/keepReport.ts';
import { addAllowance, changeAllowance, listAllowances, removeAllowance } from './allowances/allowances.ts';
import { readMyAllowance } from './allowances/myAllowance.ts';
import { crons, jobs } from './jobs.ts';
import { correctRepair } from './ledger/correctRepair.ts';
import { giveRepair } from './ledger/giveRepair.ts';
import { listRepairs, repairsCsv } from './ledger/listRepairs.ts';
import { recordRepairExchange } from './ledger/recordRepairExchange.ts';
import { decideRequest, withdrawRequest } from './requests/decideRequest.ts';
import { listRequests } from './requests/listRequests.ts';

const tags = ['repair'];
const read = { permission: 'repair:read' } as const;
const spend = { permission: 'repair:spend' } as const;
const manage = { permission: 'repair:manage' } as const;
const one = z.object({ id: z.uuid() });

/** Mending a wrong, within a budget that needs nobody's leave. */
export const repair: Feature = {
  name: 'repair',
  jobs,
  crons,
  routes: (server, deps) => {
    server.get(
      '/api/v1/repair/allowance',
      {
        config: spend,
        schema: {
          summary: 'What I may still give without asking',
          tags,
          querystring: z.object({ siteId: z.uuid().optional() }),
          response: { 200: myAllowance },
        },
      },
      async (request) => request.inWorkspace((ctx) => readMyAllowance(ctx, request.query.siteId ?? null)),
    );

    server.post(
      '/api/v1/repairs',
      {
        config: spend,
        schema: {
          summary: 'Give something to a customer, to mend a wrong',
          description:
            'Given at once within what the allowances leave; over it, asked of a lead. Allowances are never exceeded, whoever spends at the same time. It is put on the customer’s timeline as a gesture.',
          tags,
          body: newRepair,
          response: { 201: repairOutcome },
        },
      },
      async (request, reply) => {
        const outcome = await request.inWorkspace((ctx) => giveRepair(ctx, request.body));
        if (outcome.outcome === 'given') await putOnTimeline(deps, request, outcome.entry.id);
        return reply.code(201).send(outcome);
      },
    );

    server.get(
      '/api/v1/repairs',
      {
        config: read,
        schema: {
          summary: 'The ledger of what was given, newest first',
          description: 'Hand `nextCursor` back for the next page.',
          tags,
          querystring: repairQuery,
          response: { 200: repairList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listRepairs(ctx, request.query)),
    );

    server.get(
      '/api/v1/repairs.csv',
      { config: read, schema: { summary: 'The same as a file', tags, querystring: repairQuery } },
      async (request, reply) => {
        const file = await request.inWorkspace((ctx) => repairsCsv(ctx, request.query));
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="repairs.csv"')
          .send(file);
      },
    );

    server.post(
      '/api/v1/repairs/:id/corrections',
      {
        config: spend,
        schema: {
          summary: 'Say what a line should have been',
          description: 'By a line of its own. What is less goes back to the allowances.',
          tags,
          params: one,
          body: repairCorrection,
          response: { 200: repairEntry },
        },
      },
      async (request) => request.inWorkspace((ctx) => correctRepair(ctx, request.params.id, request.body)),
    );

    server.get(
      '/api/v1/repair/requests',
      {
        config: read,
        schema: {
          summary: 'What was asked of leads',
          tags,
          querystring: requestQuery,
          response: { 200: z.array(repairRequest) },
        },
      },
      async (request) => request.inWorkspace((ctx) => listRequests(ctx, request.query)),
    );

    server.post(
      '/api/v1/repair/requests/:id/decision',
      {
        config: { permission: 'repair:approve' },
        schema: {
          summary: 'Allow what was asked, a part of it, or another way',
          description: 'A refusal says what to do instead.',
          tags,
          params: one,
          body: requestDecision,
          response: { 200: repairRequest },
        },
      },
      async (request) => {
        const { request: decided, entryId } = await request.inWorkspace((ctx) =>
          decideRequest(ctx, deps, request.params.id, request.body),
        );
        if (entryId !== null) await putOnTimeline(deps, request, entryId);
        return decided;
      },
    );

    server.post(
      '/api/v1/repair/requests/:id/withdrawal',
      {
        config: spend,
        schema: { summary: 'Take back what one asked', tags, params: one, response: { 200: repairRequest } },
      },
      async (request) => request.inWorkspace((ctx) => withdrawRequest(ctx, request.params.id)),
    );

    server.get(
      '/api/v1/repair/report',
      {
        config: read,
        schema: {
          summary: 'What was spent, against later purchases and satisfaction',
          description:
            'Worked out at night and when asked. An association, not an effect: repair is not proved to retain.',
          tags,
          response: { 200: repairReportState },
        },
      },
      async (request) => request.inWorkspace((ctx) => readReport<RepairReport>(ctx, 'repair')),
    );

    server.post(
      '/api/v1/repair/report/refreshes',
      {
        config: { permission: 'repair:approve' },
        schema: {
          summary: 'Work it out anew',
          description: 'In the background.',
          tags,
          response: { 202: z.object({ queued: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => askForReport(ctx, 'repair'));
        return reply.code(202).send({ queued: true });
      },
    );

    server.get(
      '/api/v1/repair/allowances',
      { config: read, schema: { summary: 'Every allowance', tags, response: { 200: z.array(allowance) } } },
      async (request) => request.inWorkspace(listAllowances),
    );

    server.post(
      '/api/v1/repair/allowances',
      {
        config: manage,
        schema: {
          summary: 'Let a person, each of a role, a team, a site or everyone give without asking',
          tags,
          body: newAllowance,
          response: { 201: allowance },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addAllowance(ctx, request.body))),
    );

    server.patch(
      '/api/v1/repair/allowances/:id',
      {
        config: manage,
        schema: {
          summary: 'Change the amount of an allowance, or who is in its team',
          tags,
          params: one,
          body: allowanceChange,
          response: { 200: allowance },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeAllowance(ctx, request.params.id, request.body)),
    );

    server.delete(
      '/api/v1/repair/allowances/:id',
      {
        config: manage,
        schema: { summary: 'End an allowance', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeAllowance(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );
  },
};

/** Shown at once; should it fail now, the job that was asked for with the line does it. */
async function putOnTimeline(deps: Deps, request: FastifyRequest, entryId: string): Promise<void> {
  try {
    await recordRepairExchange(deps, workspaceOf(request.caller).workspaceId, entryId);
  } catch (error) {
    request.log.warn({ err: error, entryId }, 'a repair is not on the timeline yet');
  }
}
