import type { ImportJob } from '@rapport/contracts/imports';
import type { Formatters } from '../../i18n/formatters.ts';
import type { Write } from '../../i18n/useText.ts';

/** What came of an import, in a few words. */
export function outcomeOf(job: ImportJob, t: Write, format: Formatters): string {
  const added = job.progress.exchangesAdded;
  if (job.status === 'running') {
    if (job.progress.rowsRead === 0) return t('imports.status.queued');
    return t('imports.status.running', { share: format.percent(shareRead(job)) });
  }
  return job.status === 'done' || job.status === 'cancelled'
    ? t(`imports.status.${job.status}`, { added })
    : t(`imports.status.${job.status}`);
}

/** How much of the file is read, between 0 and 1: full only once it is done. */
export function shareRead({ progress, bytes, status }: ImportJob): number {
  if (status === 'done') return 1;
  return bytes <= 0 ? 0 : Math.min(0.99, progress.bytesRead / bytes);
}

/** Seconds it took; null while it runs. */
export function secondsTaken({ createdAt, finishedAt, progress }: ImportJob): number | null {
  if (finishedAt === null) return null;
  const bySpeed = progress.rowsPerSecond > 0 ? progress.rowsRead / progress.rowsPerSecond : null;
  const byClock = (new Date(finishedAt).getTime() - new Date(createdAt).getTime()) / 1000;
  return bySpeed ?? byClock;
}
