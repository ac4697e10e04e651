import pino from 'pino';
import pretty from 'pino-pretty';

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
  const settings = {
    level: options.level,
    base: null,
    redact: { paths: [...secretPaths, 'req.headers["x-api-key"]'], censor: '…' },
  };
  if (!options.pretty) return pino(settings);
  const readable = pretty({ ignore: 'reqId,req,res,responseTime', translateTime: 'HH:MM:ss' });
  return pino(settings, readable);
}
