import { type Channel, channel, language } from '@rapport/contracts/vocabulary';
import { generalPurpose } from '@rapport/core/consent';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { recordConsents, type Statement } from '../recordConsents.ts';
import { lostPage, preferencesPage, unsubscribePage } from './pages.ts';
import { type Reader, readReader } from './person.ts';
import type { Switch } from './switches.ts';
import { channelWords } from './words.ts';

const config = { permission: 'public', rateLimit: { max: 60, timeWindow: '1 minute' } } as const;
const params = z.object({ link: z.string() });
const unsubscribeParams = params.extend({ purpose: z.string().max(100), channel });
const query = z.object({ language: language.optional().catch(undefined), saved: z.string().optional() });
/** A form sends nothing, one text or several. */
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const choices = z.object({
  on: several,
  stop: z.literal('all').optional(),
  language: language.optional().catch(undefined),
});
const schema = { hide: true } as const;

/** The pages of a customer's preferences: reached by a link that only we can have made, with no account and no script. */
export function preferenceRoutes(server: Server, deps: Deps): void {
  server.get(
    '/preferences/:link',
    { config, schema: { ...schema, params, querystring: query } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, request.query.language);
      if (found === null) return lost(reply);
      const isSaved = request.query.saved !== undefined;
      return show(
        reply,
        preferencesPage(found.reader, found.switches, { path: pathOf(request.url), isSaved }),
      );
    },
  );

  server.post(
    '/preferences/:link',
    { config, schema: { ...schema, params, body: choices } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, request.body.language);
      if (found === null) return lost(reply);
      const { on, stop } = request.body;
      const statements = stop ? [stopAll] : changed(found.switches, new Set(on), found.reader);
      await record(deps, found.reader, statements, 'preference-page', request.id);
      return reply.redirect(`${pathOf(request.url)}?saved=1&language=${found.reader.language}`, 303);
    },
  );

  const unsubscribeUrl = '/preferences/:link/unsubscribe/:purpose/:channel';
  server.get(
    unsubscribeUrl,
    { config, schema: { ...schema, params: unsubscribeParams, querystring: query } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, request.query.language);
      if (found === null) return lost(reply);
      return show(reply, unsubscribing(found, request.params, request.url, false));
    },
  );

  // RFC 8058: mail programs post here by themselves, once their reader has asked them to.
  server.post(
    unsubscribeUrl,
    { config, schema: { ...schema, params: unsubscribeParams } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, undefined);
      if (found === null) return lost(reply);
      const { purpose, channel } = request.params;
      const statement = { purpose, channel, isGranted: false, wording: null };
      await record(deps, found.reader, [statement], 'one-click', request.id);
      return show(reply, unsubscribing(found, request.params, request.url, true));
    },
  );
}

const stopAll: Statement = { purpose: generalPurpose, channel: null, isGranted: false, wording: null };

/** What the customer switched, of what they had before them; what they left as it was says nothing. */
function changed(switches: readonly Switch[], on: ReadonlySet<string>, reader: Reader): Statement[] {
  return switches.flatMap(({ purpose, channels }) =>
    channels
      .filter(({ channel, isOn }) => on.has(`${purpose.key}/${channel}`) !== isOn)
      .map(({ channel, isOn }) => ({
        purpose: purpose.key,
        channel,
        isGranted: !isOn,
        wording: `${purpose.names[reader.language]} · ${purpose.wordings[reader.language]}`,
      })),
  );
}

async function record(
  deps: Deps,
  reader: Reader,
  statements: readonly Statement[],
  source: string,
  key: string,
): Promise<void> {
  if (statements.length === 0) return;
  const proof = { source, how: source, staff: null, at: deps.database.now(), key };
  await recordConsents(deps, reader.workspaceId, reader.customerId, statements, proof);
}

function unsubscribing(
  { reader, switches }: { reader: Reader; switches: readonly Switch[] },
  asked: { purpose: string; channel: Channel },
  url: string,
  isDone: boolean,
): string {
  const purpose = switches.find((each) => each.purpose.key === asked.purpose)?.purpose;
  return unsubscribePage(reader, {
    purpose: purpose?.names[reader.language] ?? asked.purpose,
    channel: channelWords(reader.language, asked.channel),
    path: pathOf(url),
    isDone,
  });
}

function pathOf(url: string): string {
  return url.split('?')[0] as string;
}

function show(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

function lost(reply: FastifyReply): FastifyReply {
  return show(reply.code(404), lostPage());
}
