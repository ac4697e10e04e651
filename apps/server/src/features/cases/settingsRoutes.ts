import {
  caseAgent,
  caseAgentAnswer,
  caseRule,
  caseSettings,
  caseSettingsAnswer,
  ownRule,
  ruleParams,
  rulesPreview,
} from '@rapport/contracts/caseRules';
import { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import type { Server } from '../../platform/http/server.ts';
import { openFromPast, previewRules } from './open/hearPast.ts';
import { changeAgent, listAgents } from './settings/agents.ts';
import { changeGeneralSettings, describeSettings, putOwnRule, removeOwnRule } from './settings/settings.ts';

const tags = ['cases'];
const read = { permission: 'cases:read' } as const;
const manage = { permission: 'cases:manage' } as const;
const days = z.int().min(1).max(90).default(30);

export function settingsRoutes(server: Server): void {
  server.get(
    '/api/v1/case-settings',
    {
      config: read,
      schema: {
        summary: 'Rules, hours and targets of cases',
        tags,
        response: { 200: caseSettingsAnswer },
      },
    },
    async (request) => request.inWorkspace(describeSettings),
  );

  server.patch(
    '/api/v1/case-settings',
    {
      config: manage,
      schema: {
        summary: 'Change rules, hours or targets',
        description:
          'What is given replaces what was there, but rules of your own, which are written one by one. Cases under way keep the targets they were opened with.',
        tags,
        body: caseSettings.partial(),
        response: { 200: caseSettingsAnswer },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await changeGeneralSettings(ctx, request.body);
        return describeSettings(ctx);
      }),
  );

  server.put(
    '/api/v1/case-settings/rules/:key',
    {
      config: manage,
      schema: {
        summary: 'Write a rule of one’s own',
        description:
          'New under a new key, changed under a known one. Rules that came with Rapport are changed by `PATCH /api/v1/case-settings`.',
        tags,
        params: ruleParams,
        body: ownRule,
        response: { 200: caseSettingsAnswer },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await putOwnRule(ctx, request.params.key, request.body);
        return describeSettings(ctx);
      }),
  );

  server.delete(
    '/api/v1/case-settings/rules/:key',
    {
      config: manage,
      schema: {
        summary: 'Remove a rule of one’s own',
        description: 'Cases it opened stay. Writing it again under its key brings it back.',
        tags,
        params: ruleParams,
        response: { 200: caseSettingsAnswer },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await removeOwnRule(ctx, request.params.key);
        return describeSettings(ctx);
      }),
  );

  server.post(
    '/api/v1/case-settings/preview',
    {
      config: manage,
      schema: {
        summary: 'What rules would have opened',
        description:
          'Counted on the exchanges of the days before the workspace’s latest one; at most 20,000 of them. Nothing is opened.',
        tags,
        body: z.object({ rules: z.array(caseRule).max(50), days }),
        response: { 200: rulesPreview },
      },
    },
    async (request) => request.inWorkspace((ctx) => previewRules(ctx, request.body.rules, request.body.days)),
  );

  server.post(
    '/api/v1/case-settings/openings',
    {
      config: manage,
      schema: {
        summary: 'Open what the rules would have opened',
        description: 'For a team that starts. What has a case already gets no second one.',
        tags,
        body: z.object({ days }),
        response: { 200: z.object({ opened: z.int(), added: z.int(), known: z.int() }) },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        const opened = await openFromPast(ctx, request.body.days);
        await recordAudit(ctx, {
          action: 'cases.opened-from-past',
          details: { ...opened, days: request.body.days },
        });
        return opened;
      }),
  );

  server.get(
    '/api/v1/case-agents',
    {
      config: read,
      schema: {
        summary: 'Who can be given cases, and what they hold',
        tags,
        response: { 200: z.array(caseAgentAnswer) },
      },
    },
    async (request) => request.inWorkspace(listAgents),
  );

  server.put(
    '/api/v1/case-agents/:id',
    {
      config: manage,
      schema: {
        summary: 'Say what somebody can be given',
        tags,
        params: z.object({ id: z.string().min(1).max(100) }),
        body: caseAgent.omit({ id: true }),
        response: { 200: z.array(caseAgentAnswer) },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await changeAgent(ctx, { ...request.body, id: request.params.id });
        return listAgents(ctx);
      }),
  );
}
