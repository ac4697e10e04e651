import { Button, Group } from '@mantine/core';
import type { ImportJob } from '@rapport/contracts/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { importQuery, startImport } from './api.ts';
import { BackToImports } from './BackToImports.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { secondsTaken } from './outcome.ts';

/** What came of an import, and where to go from here. */
export function ImportResult({ job }: { job: ImportJob }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const resume = useMutation({
    mutationFn: () => startImport(job.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: importQuery(job.id).queryKey }),
  });
  const seconds = secondsTaken(job);
  const status = job.status === 'cancelled' || job.status === 'failed' ? job.status : 'done';
  const read =
    seconds === null
      ? null
      : t('imports.result.rows', { rows: job.progress.rowsRead, duration: format.duration(seconds) });
  return (
    <Page
      title={t(`imports.result.${status}Title`, { name: job.fileName })}
      lead={status === 'failed' ? t('imports.result.failedKept') : read}
      width="reading"
      above={<BackToImports />}
    >
      {job.message && <p style={{ color: status === 'failed' ? 'var(--harm)' : undefined }}>{job.message}</p>}
      <ImportCounts job={job} />
      {resume.error && <ErrorNote error={resume.error} />}
      <Group gap="xs" mt="lg">
        {status === 'failed' && (
          <Button loading={resume.isPending} onClick={() => resume.mutate()}>
            {t('imports.result.resume')}
          </Button>
        )}
        {job.progress.exchangesAdded + job.progress.exchangesKnown > 0 && (
          <>
            <Button component={Link} to="/customers" variant={status === 'failed' ? 'default' : 'filled'}>
              {t('imports.result.seeCustomers')}
            </Button>
            <Button component={Link} to="/relationships" variant="default">
              {t('imports.result.seeRelationships')}
            </Button>
          </>
        )}
        <Button component={Link} to="/imports/new" variant="default">
          {t(status === 'done' ? 'imports.result.another' : 'imports.result.again')}
        </Button>
      </Group>
    </Page>
  );
}
