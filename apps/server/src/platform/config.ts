import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { StartError } from './errors.ts';

const schema = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(4410),
  host: z.string().min(1).default('127.0.0.1'),
  /** Where the database, uploads and the secret are. */
  dataFolder: z.string().min(1).default('./data'),
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'starts with postgresql://')
    .nullable()
    .default(null),
  databaseAppUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'starts with postgresql://')
    .nullable()
    .default(null),
  /** How browsers reach us, when it is not http://host:port. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** Whether X-Forwarded-* are to be believed: only behind a proxy of ours. */
  trustProxy: z.stringbool().default(false),
  secret: z.string().min(32, 'has at least 32 characters').nullable().default(null),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  loadSample: z.boolean().default(false),
  dev: z.boolean().default(false),
  webFolder: z.string().default(join(import.meta.dirname, '../../../web/dist')),
});
export type Config = z.infer<typeof schema>;

/** Where each setting comes from; an option on the command line wins over the environment. */
const sources: { name: keyof Config; variable?: string; option?: string }[] = [
  { name: 'port', variable: 'RAPPORT_PORT', option: 'port' },
  { name: 'host', variable: 'RAPPORT_HOST', option: 'host' },
  { name: 'dataFolder', variable: 'RAPPORT_DATA', option: 'data' },
  { name: 'databaseUrl', variable: 'DATABASE_URL' },
  { name: 'databaseAppUrl', variable: 'DATABASE_APP_URL' },
  { name: 'publicUrl', variable: 'RAPPORT_PUBLIC_URL' },
  { name: 'trustProxy', variable: 'RAPPORT_TRUST_PROXY' },
  { name: 'secret', variable: 'RAPPORT_SECRET' },
  { name: 'logLevel', variable: 'RAPPORT_LOG_LEVEL' },
];

export const usage = `Usage: node apps/server/src/main.ts [options]
  --port PORT    port to listen on (4410; RAPPORT_PORT)
  --host HOST    address to listen on (127.0.0.1; RAPPORT_HOST)
  --data FOLDER  where the database and files are kept (./data; RAPPORT_DATA)
  --sample       load the sample brand when the database is empty
  --dev          serve the screens from their sources
  --help
Environment: DATABASE_URL (use this Postgres 15 or later instead of the built-in one), DATABASE_APP_URL (the running role's
own account there), RAPPORT_PUBLIC_URL, RAPPORT_TRUST_PROXY, RAPPORT_SECRET, RAPPORT_LOG_LEVEL`;

/**
 * Reads the settings. Null when help was asked for.
 * @throws StartError naming the option or variable that is wrong
 */
export function readConfig(args: string[], env: Record<string, string | undefined>): Config | null {
  const options = readOptions(args);
  if (options.help) return null;
  const given: Record<string, unknown> = { loadSample: options.sample === true, dev: options.dev === true };
  const named = new Map<string, string>();
  for (const { name, variable, option } of sources) {
    const fromOption = option && options[option];
    const value = fromOption || (variable && env[variable]) || undefined;
    if (value === undefined) continue;
    given[name] = value;
    named.set(name, fromOption ? `--${option}` : String(variable));
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `${named.get(String(issue.path[0])) ?? issue.path.join('.')}: ${issue.message}`,
  );
  throw new StartError(`The settings are not right.\n  ${problems.join('\n  ')}`);
}

/** The settings of tests and scripts: defaults, with what they change. */
export function configWith(changes: Partial<Config>): Config {
  return { ...schema.parse({}), ...changes };
}

function readOptions(args: string[]): Record<string, string | boolean | undefined> {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        sample: { type: 'boolean' },
        dev: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n${usage}`);
  }
}
