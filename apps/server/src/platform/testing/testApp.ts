import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyScope, Role } from '@rapport/contracts/vocabulary';
import { makeSignature } from 'better-auth/crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { features as allFeatures } from '../../features/index.ts';
import { createAuth } from '../auth/auth.ts';
import { hashSecret, randomSecret } from '../auth/secrets.ts';
import { createVault } from '../auth/vault.ts';
import { type Config, configWith } from '../config.ts';
import type { Database } from '../database/open.ts';
import type { Deps, Feature } from '../feature.ts';
import { buildServer, type Server } from '../http/server.ts';
import { createLog } from '../log.ts';
import { addWorkspace, testDatabase } from './testDatabase.ts';

const secret = 'tests-alone-use-this-secret-0123456789';

export interface TestApp {
  server: Server;
  deps: Deps;
  database: Database;
  workspaceId: string;
  /** Of another organisation. */
  otherWorkspaceId: string;
  /** Sends requests as a member with this role. */
  asRole(role: Role, workspaceId?: string): Promise<Sender>;
  /** Sends requests with a new API key. */
  withKey(scopes: KeyScope[], workspaceId?: string): Promise<Sender & { secret: string; keyId: string }>;
  /** Sends requests with no credentials. */
  anonymous: Sender;
  close(): Promise<void>;
}

export interface Sender {
  (request: InjectOptions): Promise<LightMyRequestResponse>;
  headers: Record<string, string>;
  userId?: string;
}

/** The whole server, or only the features given, on a database of its own; asked by inject. */
export async function testApp(
  options: { features?: Feature[]; config?: Partial<Config>; now?: () => Date } = {},
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-app-'));
  const log = createLog({ level: 'error', pretty: false });
  const config = configWith({ dataFolder: folder, ...options.config });
  const database = await testDatabase({ now: options.now });
  const auth = createAuth(database, config, secret, log);
  const deps: Deps = { config, database, log, auth, vault: createVault(secret) };
  const server = await startServer(deps, options.features ?? allFeatures);
  const workspaceId = await addWorkspace(database, 'Maison Test');
  const otherWorkspaceId = await addWorkspace(database, 'Autre Maison');

  return {
    server,
    deps,
    database,
    workspaceId,
    otherWorkspaceId,
    asRole: async (role, workspace = workspaceId) => {
      const { userId, cookie } = await addMember(database, workspace, role);
      return Object.assign(sender(server, { cookie, 'x-workspace': workspace }), { userId });
    },
    withKey: async (scopes, workspace = workspaceId) => {
      const { keyId, key } = await addKey(database, workspace, scopes);
      return Object.assign(sender(server, { authorization: `Bearer ${key}` }), { secret: key, keyId });
    },
    anonymous: sender(server, {}),
    close: async () => {
      await server.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(deps: Deps, features: Feature[]): Promise<Server> {
  try {
    const server = await buildServer(deps, features);
    await server.ready();
    return server;
  } catch (error) {
    await deps.database.close();
    throw error;
  }
}

function sender(server: Server, headers: Record<string, string>): Sender {
  const send = (request: InjectOptions) =>
    server.inject({ ...request, headers: { ...headers, ...request.headers } });
  return Object.assign(send, { headers });
}

/** A member with an open session: rows written directly, since signing in costs a slow password hash. */
async function addMember(
  database: Database,
  workspaceId: string,
  role: Role,
): Promise<{ userId: string; cookie: string }> {
  const userId = `user-${crypto.randomUUID()}`;
  const token = randomSecret();
  await database.owner.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`,
    [userId, `Test ${role}`, `${userId}@example.com`],
  );
  await database.owner.query(
    `insert into auth."session" (id, "expiresAt", token, "updatedAt", "userId")
     values ($1, now() + interval '1 day', $2, now(), $3)`,
    [`session-${userId}`, token, userId],
  );
  await database.owner.query(
    'insert into member (workspace_id, member_id, user_id, role) values ($1, gen_random_uuid(), $2, $3)',
    [workspaceId, userId, role],
  );
  const signed = `${token}.${await makeSignature(token, secret)}`;
  return { userId, cookie: `rapport.session_token=${encodeURIComponent(signed)}` };
}

async function addKey(
  database: Database,
  workspaceId: string,
  scopes: KeyScope[],
): Promise<{ keyId: string; key: string }> {
  const key = `rk_${randomSecret()}`;
  const keyId = crypto.randomUUID();
  await database.owner.query(
    `insert into api_key (workspace_id, key_id, name, scopes, start, secret_hash) values ($1, $2, 'test', $3, $4, $5)`,
    [workspaceId, keyId, scopes, key.slice(0, 8), hashSecret(key)],
  );
  return { keyId, key };
}
