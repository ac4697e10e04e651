import pino from 'pino';

export type Log = pino.Logger;

/** Never written, wherever they stand in what is logged. */
const secretPaths = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'key',
  'email',
  'text',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** The log: lines of JSON, or readable lines in a terminal. Secrets and personal data are cut out. */
export function createLog(options: { level: string; pretty: boolean }): Log {
  return pino({
    level: options.level,
    base: null,
    redact: { paths: [...secretPaths, 'req.headers["x-api-key"]'], censor: '…' },
    ...(options.pretty && {
      transport: {
        target: 'pino-pretty',
        options: { ignore: 'reqId,req,res,responseTime', translateTime: 'HH:MM:ss' },
      },
    }),
  });
}
