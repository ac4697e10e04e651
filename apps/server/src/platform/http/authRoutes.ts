import type { FastifyRequest } from 'fastify';
import { inFrench } from '../../french/inFrench.ts';
import { webHeaders } from '../auth/headers.ts';
import type { Deps } from '../feature.ts';
import { checkOrigin } from './origin.ts';
import type { Server } from './server.ts';
import { languageFor } from './toldTo.ts';

/** Sign-in, sessions, password and second factor, as better-auth's own client calls them. */
export function mountAuth(server: Server, { auth, config }: Deps): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { permission: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      checkOrigin(request, config.publicUrl);
      const origin = config.publicUrl ?? `${request.protocol}://${request.headers.host ?? config.host}`;
      const headers = webHeaders(request);
      headers.delete('content-length');
      const answer = await auth.handler(
        new Request(new URL(request.url, origin), {
          method: request.method,
          headers,
          ...(request.body !== undefined && request.body !== null && { body: JSON.stringify(request.body) }),
        }),
      );
      reply.code(answer.status);
      for (const [name, value] of answer.headers) {
        if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
      }
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      const text = answer.body ? await answer.text() : null;
      return reply.send(text && answer.status >= 400 ? toldText(request, text) : text);
    },
  });
}

/** What the library says went wrong, as whoever asks is told it; its shape and its codes are kept. */
function toldText(request: FastifyRequest, text: string): string {
  try {
    const answer = JSON.parse(text) as { message?: unknown };
    if (typeof answer.message !== 'string' || languageFor(request) === 'en') return text;
    return JSON.stringify({ ...answer, message: inFrench(answer.message) });
  } catch {
    return text;
  }
}
