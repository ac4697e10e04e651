import { Button, Group, Modal, Progress } from '@mantine/core';
import type { ImportJob } from '@rapport/contracts/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { cancelImport, importQuery } from './api.ts';
import { BackToImports } from './BackToImports.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import classes from './ImportProgress.module.css';
import { shareRead } from './outcome.ts';

/** An import at work: how far, how fast, how long still, and the way to stop it. */
export function ImportProgress({ job, isStalled }: { job: ImportJob; isStalled: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: () => cancelImport(job.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: importQuery(job.id).queryKey }),
    onSettled: () => setAsking(false),
  });
  const { rowsRead, rowsPerSecond, secondsLeft } = job.progress;
  const title = t('imports.progress.title', { name: job.fileName });
  return (
    <Page title={title} lead={t('imports.progress.leave')} width="reading" above={<BackToImports />}>
      <Progress value={100 * shareRead(job)} size="lg" mt="lg" aria-label={title} transitionDuration={100} />
      <p className={classes.sentence}>
        {t('imports.progress.sentence', {
          rows: rowsRead,
          speed: rowsPerSecond > 0 ? format.number(rowsPerSecond) : 'none',
        })}{' '}
        {secondsLeft !== null && t('imports.progress.left', { left: format.duration(secondsLeft) })}
      </p>
      {isStalled && <p className={classes.stalled}>{t('imports.progress.stalled')}</p>}
      {rowsRead > 0 && <ImportCounts job={job} />}
      {cancel.error && <ErrorNote error={cancel.error} />}
      <Button variant="default" mt="lg" onClick={() => setAsking(true)}>
        {t('imports.progress.cancel')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('imports.progress.cancelTitle')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <p className={classes.question}>{t('imports.progress.cancelText')}</p>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('imports.progress.cancelNo')}
          </Button>
          <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('imports.progress.cancelYes')}
          </Button>
        </Group>
      </Modal>
    </Page>
  );
}
