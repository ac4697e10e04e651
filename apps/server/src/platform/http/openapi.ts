import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Server } from './server.ts';

/** OpenAPI 3.1 from the routes' own schemas, as a document and as a page. */
export async function describeApi(server: Server): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Rapport',
        description:
          'Relational intelligence: exchanges in, relationships out. Send an API key as `Authorization: Bearer rk_…`. Errors are `{error: {code, message, fields?}}`, in English, or in French where `Accept-Language` asks for it.',
        version: '1',
      },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'An API key of the workspace' },
          session: { type: 'apiKey', in: 'cookie', name: 'rapport.session_token' },
        },
      },
    },
    transform: (route) => {
      const { schema, url } = jsonSchemaTransform(route);
      const permission = route.route.config?.permission ?? 'public';
      const asks: Record<string, string[]>[] = permission === 'public' ? [] : [{ key: [] }, { session: [] }];
      const isOurs = url.startsWith('/api/v1/') || url.startsWith('/v1/');
      return {
        url,
        schema: {
          ...schema,
          hide: schema?.hide === true || !isOurs,
          tags: schema?.tags ?? [url.split('/')[url.startsWith('/v1/') ? 1 : 3] ?? ''],
          security: asks,
          description: [schema?.description, permission !== 'public' && `Permission: \`${permission}\`.`]
            .filter(Boolean)
            .join('\n\n'),
        },
      };
    },
  });
  server.get(
    '/api/v1/openapi.json',
    { config: { permission: 'public' }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/json').serializer(JSON.stringify).send(server.swagger()),
  );
  await server.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, permission: 'public' };
    });
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      uiConfig: { docExpansion: 'list', deepLinking: true },
    });
  });
}
