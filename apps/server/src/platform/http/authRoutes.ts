import { webHeaders } from '../auth/headers.ts';
import type { Deps } from '../feature.ts';
import { checkOrigin } from './origin.ts';
import type { Server } from './server.ts';

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
      return reply.send(answer.body ? await answer.text() : null);
    },
  });
}
