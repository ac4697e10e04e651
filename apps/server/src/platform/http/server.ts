import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { createKeyRing } from '../auth/keys.ts';
import type { Deps, Feature } from '../feature.ts';
import { mountAuth } from './authRoutes.ts';
import { sendError } from './errors.ts';
import { logRequests } from './logRequests.ts';
import { describeApi } from './openapi.ts';
import { guardRoutes } from './permission.ts';
import { securityHeaders } from './security.ts';
import { validateInput } from './validate.ts';
import { serveWeb } from './web.ts';

export type Server = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const mebibyte = 1024 * 1024;

/** The HTTP server with every feature's routes, not yet listening. */
export async function buildServer(deps: Deps, features: Feature[]): Promise<Server> {
  const server: Server = fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: deps.config.trustProxy,
    bodyLimit: mebibyte,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 400, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validateInput);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(sendError);

  logRequests(server);
  const keys = createKeyRing(deps.database, deps.log);
  server.decorate('keys', keys);
  guardRoutes(server, deps, keys);
  await server.register(cookie);
  // Forms of pages that need no script; a session's requests have had their origin checked.
  await server.register(formBody);
  const headers = securityHeaders(deps.config);
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  await server.register(compress, {
    global: true,
    threshold: 1024,
    requestEncodings: ['gzip', 'deflate', 'br'],
  });
  await server.register(rateLimit, { global: false });
  await describeApi(server);
  mountAuth(server, deps);
  for (const feature of features) await feature.routes?.(server, deps);
  await serveWeb(server, deps.config);
  return server;
}
