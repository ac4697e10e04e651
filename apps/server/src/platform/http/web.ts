import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { DomainError } from '../errors.ts';
import { isForMachines } from './errorPage.ts';
import { sendError } from './errors.ts';
import type { Server } from './server.ts';

/**
 * Serves the built screens. Any address that is not a machine's is the application's own, so it gets index.html; files under
 * /assets carry a hash in their name and never change.
 */
export async function serveWeb(server: Server, config: Config): Promise<void> {
  const index = join(config.webFolder, 'index.html');
  const isBuilt = existsSync(index);
  if (isBuilt) {
    await server.register(async (scope) => {
      scope.addHook('onRoute', (route) => {
        route.config = { ...route.config, permission: 'public' };
      });
      scope.get('/', { schema: { hide: true } }, (_request, reply) => sendIndex(reply, index));
      await scope.register(fastifyStatic, {
        root: config.webFolder,
        index: false,
        schemaHide: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const isHashed = path.includes('/assets/');
          reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
    });
  }
  server.setNotFoundHandler((request, reply) => {
    if (!isForPeople(request)) {
      return sendError(
        new DomainError('not-found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`),
        request,
        reply,
      );
    }
    return isBuilt ? sendIndex(reply, index) : sendNotBuilt(reply);
  });
}

function isForPeople(request: FastifyRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && !isForMachines(request);
}

function sendIndex(reply: FastifyReply, index: string): FastifyReply {
  return reply
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(readFileSync(index, 'utf8'));
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type('text/html; charset=utf-8')
    .send(
      '<!doctype html><title>Rapport</title><p>The screens are not built. Run <code>npm run build</code>, then start again.',
    );
}
