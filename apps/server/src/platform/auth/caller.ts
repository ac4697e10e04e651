import { type KeyScope, type Role, role } from '@rapport/contracts/vocabulary';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../database/context.ts';
import type { Database } from '../database/open.ts';
import { DomainError } from '../errors.ts';
import { type Grants, isAllowed, type RoutePermission } from '../permissions.ts';
import type { Auth } from './auth.ts';
import { webHeaders } from './headers.ts';
import type { KeyRing } from './keys.ts';

interface Membership {
  id: string;
  name: string;
  role: Role;
}

interface SignedInUser {
  id: string;
  name: string;
  email: string;
  twoFactorEnabled: boolean;
}

/** Who asks, and for which workspace. */
export type Caller =
  | { kind: 'key'; keyId: string; scopes: KeyScope[]; workspaceId: string }
  | { kind: 'user'; user: SignedInUser; memberships: Membership[]; current: Membership | null };

/** Recognises a key (x-api-key, Bearer, Basic as user name) or a session; null when there is neither. */
export async function recogniseCaller(
  request: FastifyRequest,
  { auth, keys, database }: { auth: Auth; keys: KeyRing; database: Database },
): Promise<Caller | null> {
  const secret = keySecretOf(request);
  if (secret !== null) {
    const key = await keys.find(secret);
    if (!key) throw new DomainError('unauthenticated', 'This API key is not known, or was revoked.');
    return { kind: 'key', keyId: key.keyId, scopes: key.scopes, workspaceId: key.workspaceId };
  }
  if (!request.headers.cookie) return null;
  const session = await auth.api.getSession({ headers: webHeaders(request) });
  if (!session) return null;
  const { id, name, email, twoFactorEnabled } = session.user;
  const memberships = await membershipsOf(database, id);
  return {
    kind: 'user',
    user: { id, name, email, twoFactorEnabled: twoFactorEnabled === true },
    memberships,
    current: chooseWorkspace(request, memberships),
  };
}

/** @throws DomainError unless the caller may do what the route does */
export function checkPermission(caller: Caller | null, permission: RoutePermission): void {
  if (permission === 'public') return;
  if (!caller) {
    throw new DomainError('unauthenticated', 'Sign in, or send an API key in the Authorization header.');
  }
  if (permission === 'signed-in') {
    if (caller.kind === 'user') return;
    throw new DomainError('forbidden', 'This is for people who are signed in, not for API keys.');
  }
  const grants = grantsOf(caller);
  if (grants && isAllowed(grants, permission)) return;
  throw new DomainError(
    'forbidden',
    caller.kind === 'key'
      ? `This API key has no scope for this (${permission}).`
      : grants
        ? `Your role, ${'role' in grants ? grants.role : ''}, does not allow this (${permission}).`
        : 'You are not a member of this workspace.',
  );
}

/** The workspace and the actor of what this caller does. */
export function workspaceOf(caller: Caller | null): { workspaceId: string; actor: Actor } {
  if (caller?.kind === 'key') {
    return {
      workspaceId: caller.workspaceId,
      actor: { kind: 'key', id: caller.keyId, scopes: caller.scopes },
    };
  }
  if (caller?.kind === 'user' && caller.current) {
    const { user, current } = caller;
    return { workspaceId: current.id, actor: { kind: 'user', id: user.id, role: current.role } };
  }
  throw new DomainError('forbidden', 'You are not a member of this workspace.');
}

function grantsOf(caller: Caller): Grants | null {
  if (caller.kind === 'key') return { scopes: caller.scopes };
  return caller.current ? { role: caller.current.role } : null;
}

function keySecretOf(request: FastifyRequest): string | null {
  const direct = request.headers['x-api-key'];
  if (typeof direct === 'string') return direct;
  const [scheme, value] = (request.headers.authorization ?? '').split(' ', 2);
  if (!value) return null;
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.split(':', 1)[0] ?? '';
}

async function membershipsOf(database: Database, userId: string): Promise<Membership[]> {
  const { rows } = await database.app.query<{ workspace_id: string; name: string; role: string }>({
    name: 'workspaces_of',
    text: 'select workspace_id, name, role from rapport.workspaces_of($1)',
    values: [userId],
  });
  return rows.map((row) => ({ id: row.workspace_id, name: row.name, role: role.parse(row.role) }));
}

/** The one named by x-workspace (or ?workspace=, for links); else the first. Null when named and not theirs. */
function chooseWorkspace(request: FastifyRequest, memberships: Membership[]): Membership | null {
  const query = request.query as { workspace?: unknown } | undefined;
  const named = request.headers['x-workspace'] ?? query?.workspace;
  if (named === undefined) return memberships[0] ?? null;
  return memberships.find((membership) => membership.id === named) ?? null;
}
