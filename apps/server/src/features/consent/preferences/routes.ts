import { type Channel, channel, language } from '@rapport/contracts/vocabulary';
import { z } from 'zod';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { choices, record, statementsOfChoices } from './choices.ts';
import { preferencesPage, unsubscribePage } from './pages.ts';
import { type Reader, readReader } from './person.ts';
import { sendTheirPage } from './sendTheirPage.ts';
import { pathOf, show, showLost } from './show.ts';
import type { Switch } from './switches.ts';
import { channelWords } from './words.ts';

const config = { permission: 'public', rateLimit: { max: 60, timeWindow: '1 minute' } } as const;
const params = z.object({ link: z.string() });
const unsubscribeParams = params.extend({ purpose: z.string().max(100), channel });
const query = z.object({
  language: language.optional().catch(undefined),
  saved: z.string().optional(),
  sent: z.enum(['sent', 'cannot-send']).optional().catch(undefined),
});
const schema = { hide: true } as const;

/** The pages of a customer's preferences: reached by a link that only we can have made, with no account and no script. */
export function preferenceRoutes(server: Server, deps: Deps): void {
  server.get(
    '/preferences/:link',
    { config, schema: { ...schema, params, querystring: query } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, request.query.language);
      if (found === null) return showLost(reply);
      const isSaved = request.query.saved !== undefined;
      return show(
        reply,
        preferencesPage(found.reader, found.switches, {
          path: pathOf(request.url),
          isSaved,
          sent: request.query.sent ?? null,
        }),
      );
    },
  );

  server.post(
    '/preferences/:link',
    { config, schema: { ...schema, params, body: choices } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, request.body.language);
      if (found === null) return showLost(reply);
      const statements = statementsOfChoices(request.body, found.switches, found.reader);
      await record(deps, found.reader, statements, 'preference-page', request.id);
      return reply.redirect(`${pathOf(request.url)}?saved=1&language=${found.reader.language}`, 303);
    },
  );

  server.post(
    '/preferences/:link/page',
    {
      config: { permission: 'public', rateLimit: { max: 5, timeWindow: '1 minute' } },
      schema: { ...schema, params },
    },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, undefined);
      if (found === null) return showLost(reply);
      const isSent = await sendTheirPage(deps, found.reader);
      return reply.redirect(
        `/preferences/${request.params.link}?sent=${isSent ? 'sent' : 'cannot-send'}`,
        303,
      );
    },
  );

  const unsubscribeUrl = '/preferences/:link/unsubscribe/:purpose/:channel';
  server.get(
    unsubscribeUrl,
    { config, schema: { ...schema, params: unsubscribeParams, querystring: query } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, request.query.language);
      if (found === null) return showLost(reply);
      return show(reply, unsubscribing(found, request.params, request.url, false));
    },
  );

  // RFC 8058: mail programs post here by themselves, once their reader has asked them to.
  server.post(
    unsubscribeUrl,
    { config, schema: { ...schema, params: unsubscribeParams } },
    async (request, reply) => {
      const found = await readReader(deps, request.params.link, undefined);
      if (found === null) return showLost(reply);
      const { purpose, channel } = request.params;
      const statement = { purpose, channel, isGranted: false, wording: null };
      await record(deps, found.reader, [statement], 'one-click', request.id);
      return show(reply, unsubscribing(found, request.params, request.url, true));
    },
  );
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
