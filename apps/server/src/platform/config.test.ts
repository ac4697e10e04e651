import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an option wins over the environment, which wins over the default', () => {
  const config = readConfig(['--port', '5000'], { RAPPORT_PORT: '6000', RAPPORT_DATA: '/srv/rapport' });
  expect(config).toMatchObject({
    port: 5000,
    dataFolder: '/srv/rapport',
    host: '127.0.0.1',
    databaseUrl: null,
  });
});

test.each([
  [['--port', '99999'], {}, '--port'],
  [[], { RAPPORT_PORT: 'abc' }, 'RAPPORT_PORT'],
  [[], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: starts with postgresql://'],
  [[], { RAPPORT_SECRET: 'short' }, 'RAPPORT_SECRET: has at least 32 characters'],
  [['--prot', '1'], {}, '--prot'],
])('%j %j is refused, naming it', (args, env, named) => {
  expect(() => readConfig(args, env)).toThrow(named);
});

test('help is not a start', () => {
  expect(readConfig(['--help'], {})).toBeNull();
});
