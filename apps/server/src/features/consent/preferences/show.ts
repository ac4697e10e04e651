import type { FastifyReply } from 'fastify';
import { visitorLanguage } from '../../../platform/http/visitorLanguage.ts';
import { lostPage } from './pages.ts';

export function show(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

/** That the link is of no use any more, in the visitor's language first. */
export function showLost(reply: FastifyReply): FastifyReply {
  return show(reply.code(404), lostPage(visitorLanguage(reply.request, undefined, ['en', 'fr'])));
}

/** Without what was asked of it. */
export function pathOf(url: string): string {
  return url.split('?')[0] as string;
}
