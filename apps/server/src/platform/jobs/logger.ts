import { Logger } from 'graphile-worker';
import type { Log } from '../log.ts';

/** The job runner's messages in our log. What it tells at every step is of interest to its authors alone. */
export function jobLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ from: 'jobs' }, message);
    else if (level === 'warning') log.warn({ from: 'jobs' }, message);
    else log.trace({ from: 'jobs' }, message);
  });
}
