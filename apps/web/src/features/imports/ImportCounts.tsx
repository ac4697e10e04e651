import { Anchor } from '@mantine/core';
import type { ImportJob } from '@rapport/contracts/imports';
import type { ReactElement } from 'react';
import { downloadHref } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './ImportProgress.module.css';

/** The counts of an import as sentences; what is nothing is not said, but for what was added. */
export function ImportCounts({ job }: { job: ImportJob }): ReactElement {
  const { t } = useText();
  const { progress } = job;
  const isOver = job.status !== 'running';
  return (
    <ul className={classes.counts}>
      <li>
        {t('imports.result.added', { count: progress.exchangesAdded })}{' '}
        {(progress.customersAdded > 0 || progress.exchangesAdded > 0) &&
          t('imports.result.customers', { count: progress.customersAdded })}
      </li>
      {progress.exchangesKnown > 0 && (
        <li>{t('imports.result.known', { count: progress.exchangesKnown })}</li>
      )}
      {progress.returnsLinked > 0 && (
        <li>{t('imports.result.returns', { count: progress.returnsLinked })}</li>
      )}
      {progress.rowsSetAside > 0 && (
        <li>
          {t('imports.result.setAside', { count: progress.rowsSetAside })}{' '}
          {isOver && (
            <Anchor
              href={downloadHref(`/api/v1/imports/${job.id}/set-aside.csv`)}
              download
              inherit
              underline="always"
            >
              {t('imports.result.setAsideFile')}
            </Anchor>
          )}
        </li>
      )}
      {progress.rowsRefused > 0 && (
        <li>
          {t(isOver ? 'imports.result.refused' : 'imports.result.refusedSoFar', {
            count: progress.rowsRefused,
          })}{' '}
          {isOver && (
            <Anchor
              href={downloadHref(`/api/v1/imports/${job.id}/refused.csv`)}
              download
              inherit
              underline="always"
            >
              {t('imports.result.refusedFile')}
            </Anchor>
          )}
        </li>
      )}
    </ul>
  );
}
