import type { FastifyReply } from 'fastify';

export function show(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

/** Without what was asked of it. */
export function pathOf(url: string): string {
  return url.split('?')[0] as string;
}
