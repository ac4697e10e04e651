import type { FastifyRequest, RouteOptions } from 'fastify';
import { type Caller, checkPermission, recogniseCaller, workspaceOf } from '../auth/caller.ts';
import type { KeyRing } from '../auth/keys.ts';
import type { Ctx } from '../database/context.ts';
import { inWorkspace } from '../database/inWorkspace.ts';
import type { Deps } from '../feature.ts';
import type { RoutePermission } from '../permissions.ts';
import { checkOrigin } from './origin.ts';
import type { Server } from './server.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: RoutePermission;
  }
  interface FastifyRequest {
    /** Who asks; null on public routes. */
    caller: Caller | null;
    /** Runs `work` in a transaction that sees the caller's workspace. */
    inWorkspace<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  }
  interface FastifyInstance {
    keys: KeyRing;
    /** Every route with what it asks for. */
    routePermissions: { method: string; url: string; permission: RoutePermission }[];
  }
}

/**
 * One check for every route: it declares a permission, and the caller must have it. A route without one stops the server
 * from starting.
 */
export function guardRoutes(server: Server, deps: Deps, keys: KeyRing): void {
  const routes: RouteOptions[] = [];
  server.addHook('onRoute', (route) => {
    routes.push(route);
  });
  server.addHook('onReady', async () => {
    for (const route of routes) {
      if (route.config?.permission) continue;
      throw new Error(`${String(route.method)} ${route.url} declares no config.permission`);
    }
    server.routePermissions.push(
      ...routes.flatMap((route) =>
        [route.method].flat().map((method) => ({
          method,
          url: route.url,
          permission: route.config?.permission ?? 'public',
        })),
      ),
    );
  });
  server.decorate('routePermissions', []);
  server.decorateRequest('caller', null);
  server.decorateRequest('inWorkspace', function (this: FastifyRequest, work) {
    const { workspaceId, actor } = workspaceOf(this.caller);
    return inWorkspace(deps.database, workspaceId, actor, work);
  });

  server.addHook('onRequest', async (request) => {
    const permission = request.routeOptions.config?.permission ?? 'public';
    if (permission === 'public') return;
    const caller = await recogniseCaller(request, { auth: deps.auth, keys, database: deps.database });
    checkPermission(caller, permission);
    if (caller?.kind === 'user') checkOrigin(request, deps.config.publicUrl);
    request.caller = caller;
  });
}
