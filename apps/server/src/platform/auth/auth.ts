import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { PostgresDialect } from 'kysely';
import type { Config } from '../config.ts';
import type { Database } from '../database/open.ts';
import type { Log } from '../log.ts';
import { originsOf } from './origins.ts';

/** The header our HTTP layer puts the caller's address in; one sent from outside is overwritten. */
export const addressHeader = 'x-rapport-address';

/** Accounts, sessions and second factors. Who may enter which workspace is ours (features/access). */
export function createAuth(database: Database, config: Config, secret: string, log: Log) {
  const baseUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  return betterAuth({
    appName: 'Rapport',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    database: {
      dialect: new PostgresDialect({ pool: database.app }),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    // Accounts come from the set-up link and from invitations alone.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    plugins: [twoFactor({ issuer: 'Rapport' })],
    trustedOrigins: (request) => (request ? originsOf(request.headers, config.publicUrl) : []),
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
        '/change-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'rapport',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { validateSchema: false },
    },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ from: 'auth' }, message),
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
