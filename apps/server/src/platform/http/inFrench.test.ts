import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { DomainError, invalidValue, wordsOf } from '../errors.ts';
import type { Feature } from '../feature.ts';
import { type TestApp, testApp } from '../testing/testApp.ts';

const failures: Record<string, () => unknown> = {
  merged: () =>
    new DomainError('conflict', `Case ${7} was merged into another: nothing was changed. Change that one.`),
  sites: () => invalidValue('sites', 'one of these sites is not known here', 'Nothing was changed.'),
  unknown: () => new DomainError('conflict', wordsOf('The kettle is on: nothing was poured.')),
  'unknown-field': () => invalidValue('kettle', wordsOf('it is on'), 'Nothing was changed.'),
  worded: () =>
    new DomainError(
      'invalid',
      `Case ${7} was left as it was: to ${'resolve'} it, ${'say what caused it and say what was done'}.`,
    ),
  away: () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  full: () => Object.assign(new Error('could not extend file'), { code: '53100' }),
  broken: () => new Error('a secret detail'),
};

const probe: Feature = {
  name: 'probe',
  routes: (server) => {
    server.get('/api/v1/probe/:how', { config: { permission: 'public' } }, (request) => {
      throw failures[(request.params as { how: string }).how]?.();
    });
    server.post(
      '/api/v1/probe',
      {
        config: { permission: 'public' },
        schema: { body: z.object({ name: z.string().min(2), email: z.email() }) },
      },
      async () => 'fine',
    );
    server.post(
      '/their-page',
      { config: { permission: 'public' }, schema: { body: z.object({ text: z.string() }) } },
      async () => 'fine',
    );
    server.get('/api/v1/probe-signed-in', { config: { permission: 'customers:write' } }, async () => 'fine');
    server.get(
      '/api/v1/probe-often',
      { config: { permission: 'public', rateLimit: { max: 1, timeWindow: '1 minute' } } },
      async () => 'fine',
    );
  },
};

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ features: [probe] });
});
afterAll(() => app.close());

const french = { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' };
const errorOf = async (how: string, headers: Record<string, string>) =>
  (await app.anonymous({ url: `/api/v1/probe/${how}`, headers })).json().error;

test('who asks for French reads French, with what varies in its place', async () => {
  expect(await errorOf('merged', french)).toEqual({
    code: 'conflict',
    message: 'Le dossier 7 a été fusionné avec un autre\u00a0: rien n’a été modifié. Modifiez celui-là.',
  });
});

test('the sentence of a field is French too, and begins with no path that only programs know', async () => {
  expect(await errorOf('sites', french)).toEqual({
    code: 'invalid',
    message: 'Un de ces sites n’est pas connu ici. Rien n’a été modifié.',
    fields: [{ field: 'sites', message: 'un de ces sites n’est pas connu ici' }],
  });
});

test('values that are words are in French as well, lists of them included', async () => {
  expect((await errorOf('worded', french)).message).toBe(
    'Le dossier 7 est resté tel quel\u00a0: pour le dire résolu, dites ce qui l’a causé et dites ce qui a été fait.',
  );
});

test('programs, and who asks for English, get English with its paths', async () => {
  for (const headers of [{}, { 'accept-language': '*' }, { 'accept-language': 'en-GB,en,fr;q=0.5' }]) {
    expect((await errorOf('merged', headers as Record<string, string>)).message).toMatch(
      /^Case 7 was merged/,
    );
    expect(await errorOf('sites', headers as Record<string, string>)).toEqual({
      code: 'invalid',
      message: 'sites: one of these sites is not known here. Nothing was changed.',
      fields: [{ field: 'sites', message: 'one of these sites is not known here' }],
    });
  }
});

test('a sentence that is not known goes out as it is', async () => {
  expect((await errorOf('unknown', french)).message).toBe('The kettle is on: nothing was poured.');
  expect(await errorOf('unknown-field', french)).toMatchObject({
    message: 'It is on. Rien n’a été modifié.',
    fields: [{ field: 'kettle', message: 'it is on' }],
  });
});

test('a value that is refused by its shape is told of in French', async () => {
  const post = (payload: object) =>
    app.anonymous({ method: 'POST', url: '/api/v1/probe', headers: french, payload });
  expect((await post({ name: 'a', email: 'b' })).json().error).toEqual({
    code: 'invalid',
    message: '2 caractères au moins.',
    fields: [
      { field: 'name', message: '2 caractères au moins' },
      { field: 'email', message: 'ce n’est pas une adresse e-mail' },
    ],
  });
  expect((await post({})).json().error.fields).toEqual([
    { field: 'name', message: 'à remplir' },
    { field: 'email', message: 'à remplir' },
  ]);
});

test('what the database, the framework and the address say is French', async () => {
  expect((await errorOf('away', french)).message).toMatch(/^La base de données est indisponible\./);
  expect((await errorOf('full', french)).message).toMatch(/^Le disque de la base de données est plein\./);
  expect((await errorOf('broken', french)).message).toMatch(/^Une panne est survenue de notre côté\./);
  const ask = async (request: Parameters<typeof app.anonymous>[0]) =>
    (await app.anonymous({ ...request, headers: { ...french, ...request.headers } })).json().error.message;
  expect(await ask({ url: '/api/v1/nowhere?x=1' })).toBe('Il n’y a rien à l’adresse /api/v1/nowhere (GET).');
  expect(await ask({ url: '/api/v1/probe-signed-in' })).toMatch(/^Connectez-vous, ou envoyez une clé/);
  const post = { method: 'POST', url: '/api/v1/probe' } as const;
  const json = { 'content-type': 'application/json' };
  expect(await ask({ ...post, headers: json, payload: '{"name":' })).toMatch(/n’est pas du JSON/);
  expect(await ask({ ...post, headers: json, payload: '' })).toMatch(/^Le corps de la demande est vide/);
  expect(await ask({ ...post, headers: { 'content-type': 'image/png' }, payload: 'x' })).toMatch(
    /n’est pas accepté ici/,
  );
  expect(await ask({ ...post, payload: { name: 'x'.repeat(1_100_000) } })).toMatch(
    /^L’envoi est plus gros que ce que cette adresse accepte\./,
  );
  await app.anonymous({ url: '/api/v1/probe-often' });
  expect(await ask({ url: '/api/v1/probe-often' })).toBe(
    'Trop de tentatives en peu de temps\u00a0: réessayez dans une minute.',
  );
});

test('a visitor of a public page reads a page, in the language of that page', async () => {
  const send = (language: string) =>
    app.anonymous({
      method: 'POST',
      url: `/their-page?language=${language}`,
      headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'de' },
      payload: {},
    });
  const answer = await send('fr');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
  expect(answer.body).toMatch(/<html lang="fr">[\s\S]*<p>À remplir\.<\/p>/);
  expect((await send('en')).body).toMatch(/<html lang="en">/);
});

test('a role that does not allow it is named by its French name', async () => {
  const viewer = await app.asRole('viewer');
  const answer = await viewer({ url: '/api/v1/probe-signed-in', headers: french });
  expect(answer.json().error.message).toBe('Votre rôle (lecteur) ne permet pas cela.');
});

test('signing in with a wrong password is refused in French', async () => {
  const sign = (headers: object) =>
    app.anonymous({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { ...headers },
      payload: { email: 'nobody@example.com', password: 'wrong-password' },
    });
  expect((await sign(french)).json()).toMatchObject({
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: 'L’adresse ou le mot de passe n’est pas le bon.',
  });
  expect((await sign({})).json()).toMatchObject({ message: 'Invalid email or password' });
});
