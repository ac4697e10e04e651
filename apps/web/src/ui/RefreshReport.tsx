import { Button } from '@mantine/core';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../api/client.ts';
import { useMay } from '../api/me.ts';
import { useText } from '../i18n/useText.ts';
import { explainError } from './explainError.ts';
import { notifyRefused } from './notify.ts';
import classes from './RefreshReport.module.css';

/** Has a report that is kept worked out again; those who may not are told when it is being. */
export function RefreshReport(props: {
  /** Where it is asked for. */
  path: string;
  queryKey: QueryKey;
  isWorking: boolean;
}): ReactElement | null {
  const { t } = useText();
  const client = useQueryClient();
  const mayRefresh = useMay('measures:write');
  const refresh = useMutation({
    mutationFn: () => request(props.path, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: props.queryKey }),
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
  if (!mayRefresh)
    return props.isWorking ? <span className={classes.working}>{t('shell.report.working')}</span> : null;
  return (
    <Button variant="default" loading={props.isWorking || refresh.isPending} onClick={() => refresh.mutate()}>
      {t('shell.report.refresh')}
    </Button>
  );
}
