import {
  apiKey,
  auditEntry,
  createdApiKey,
  invitation,
  me,
  member,
  workspaceSettings,
} from '@rapport/contracts/access';
import { keyScope, language, role } from '@rapport/contracts/vocabulary';
import { z } from 'zod';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import type { Server } from '../../platform/http/server.ts';
import { acceptInvitation, describeInvitation } from './acceptInvitation.ts';
import { changeMemberRole, removeMember } from './changeMember.ts';
import { describeMe } from './describeMe.ts';
import { invite, listInvitations, withdrawInvitation } from './invitations.ts';
import { createKey, listKeys, revokeKey } from './keys.ts';
import { listAudit } from './listAudit.ts';
import { listMembers } from './listMembers.ts';
import { changeSettings, readSettings } from './settings.ts';
import { setUp } from './setup.ts';

const byId = z.object({ id: z.uuid() });
const byToken = z.object({ token: z.string().min(20).max(100) });
const done = z.object({ ok: z.literal(true) });
const name = z.string().trim().min(1).max(100);
const password = z.string().min(10, '10 characters at least').max(200);
/** What guesses at secrets is slowed down, by address. */
const slow = { rateLimit: { max: 20, timeWindow: '1 minute' } };

const setupInput = z.object({
  token: z.string(),
  name,
  email: z.email(),
  password,
  workspaceName: name,
  language,
});

export function routes(server: Server, deps: Deps): void {
  const { database, config } = deps;

  server.get(
    '/api/v1/me',
    { config: { permission: 'signed-in' }, schema: { tags: ['access'], response: { 200: me } } },
    async ({ caller }) => {
      if (caller?.kind !== 'user') throw new DomainError('unauthenticated', 'Sign in.');
      return describeMe(database, caller);
    },
  );

  server.post(
    '/api/v1/setup',
    {
      config: { permission: 'public', ...slow },
      schema: {
        tags: ['access'],
        description: 'Creates the owner and the first workspace, with the one-time link of a first start.',
        body: setupInput,
        response: { 200: z.object({ workspaceId: z.uuid() }) },
      },
    },
    ({ body }) => setUp(database, body),
  );

  server.get(
    '/api/v1/workspace',
    {
      config: { permission: 'settings:read' },
      schema: { tags: ['access'], response: { 200: workspaceSettings } },
    },
    (request) => request.inWorkspace(readSettings),
  );
  server.patch(
    '/api/v1/workspace',
    {
      config: { permission: 'settings:manage' },
      schema: {
        tags: ['access'],
        body: workspaceSettings.partial(),
        response: { 200: workspaceSettings },
      },
    },
    (request) => request.inWorkspace((ctx) => changeSettings(ctx, request.body)),
  );

  server.get(
    '/api/v1/members',
    {
      config: { permission: 'members:read' },
      schema: { tags: ['access'], response: { 200: z.object({ members: z.array(member) }) } },
    },
    (request) => request.inWorkspace(async (ctx) => ({ members: await listMembers(ctx) })),
  );
  server.patch(
    '/api/v1/members/:id',
    {
      config: { permission: 'members:manage' },
      schema: { tags: ['access'], params: byId, body: z.object({ role }), response: { 200: member } },
    },
    (request) => request.inWorkspace((ctx) => changeMemberRole(ctx, request.params.id, request.body.role)),
  );
  server.delete(
    '/api/v1/members/:id',
    {
      config: { permission: 'members:manage' },
      schema: { tags: ['access'], params: byId, response: { 200: done } },
    },
    async (request) => {
      await request.inWorkspace((ctx) => removeMember(ctx, request.params.id));
      return { ok: true } as const;
    },
  );

  server.get(
    '/api/v1/invitations',
    {
      config: { permission: 'members:manage' },
      schema: { tags: ['access'], response: { 200: z.object({ invitations: z.array(invitation) }) } },
    },
    (request) => request.inWorkspace(async (ctx) => ({ invitations: await listInvitations(ctx) })),
  );
  server.post(
    '/api/v1/invitations',
    {
      config: { permission: 'members:manage' },
      schema: {
        tags: ['access'],
        body: z.object({ email: z.email(), role }),
        response: { 200: invitation },
      },
    },
    (request) => {
      const address = config.publicUrl ?? `${request.protocol}://${request.host}`;
      return request.inWorkspace((ctx) =>
        invite(ctx, request.body, (token) => new URL(`/invitation?token=${token}`, address).href),
      );
    },
  );
  server.delete(
    '/api/v1/invitations/:id',
    {
      config: { permission: 'members:manage' },
      schema: { tags: ['access'], params: byId, response: { 200: done } },
    },
    async (request) => {
      await request.inWorkspace((ctx) => withdrawInvitation(ctx, request.params.id));
      return { ok: true } as const;
    },
  );
  server.get(
    '/api/v1/invitations/:token/acceptance',
    {
      config: { permission: 'public', ...slow },
      schema: {
        tags: ['access'],
        params: byToken,
        response: { 200: z.object({ email: z.string(), workspaceName: z.string() }) },
      },
    },
    ({ params }) => describeInvitation(database, params.token),
  );
  server.post(
    '/api/v1/invitations/:token/acceptance',
    {
      config: { permission: 'public', ...slow },
      schema: {
        tags: ['access'],
        params: byToken,
        body: z.object({ name, password }),
        response: { 200: z.object({ workspaceId: z.uuid(), email: z.string() }) },
      },
    },
    ({ params, body }) => acceptInvitation(database, params.token, body),
  );

  server.get(
    '/api/v1/audit',
    {
      config: { permission: 'audit:read' },
      schema: {
        tags: ['access'],
        description: 'Who read or changed what, newest first.',
        querystring: z.object({
          before: z.uuid().optional(),
          subjectId: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: { 200: z.object({ entries: z.array(auditEntry), nextCursor: z.string().nullable() }) },
      },
    },
    (request) => request.inWorkspace((ctx) => listAudit(ctx, request.query)),
  );

  server.get(
    '/api/v1/keys',
    {
      config: { permission: 'keys:manage' },
      schema: { tags: ['access'], response: { 200: z.object({ keys: z.array(apiKey) }) } },
    },
    (request) => request.inWorkspace(async (ctx) => ({ keys: await listKeys(ctx) })),
  );
  server.post(
    '/api/v1/keys',
    {
      config: { permission: 'keys:manage' },
      schema: {
        tags: ['access'],
        body: z.object({ name, scopes: z.array(keyScope).min(1) }),
        response: { 200: createdApiKey },
      },
    },
    (request) => request.inWorkspace((ctx) => createKey(ctx, request.body)),
  );
  server.delete(
    '/api/v1/keys/:id',
    {
      config: { permission: 'keys:manage' },
      schema: { tags: ['access'], params: byId, response: { 200: done } },
    },
    async (request) => {
      await request.inWorkspace((ctx) => revokeKey(ctx, request.params.id));
      server.keys.forget(request.params.id);
      return { ok: true } as const;
    },
  );
}
