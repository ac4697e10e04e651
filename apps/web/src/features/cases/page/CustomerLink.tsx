import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { CopyField } from '../../../ui/CopyField.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import classes from '../Cases.module.css';

/** The address of the customer's own page of their case. */
export function CustomerLink({ caseId }: { caseId: string }): ReactElement | null {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const get = useMutation({ mutationFn: () => request<{ url: string }>(`/api/v1/cases/${caseId}/link`) });
  if (!mayWrite) return null;
  return (
    <section className={classes.part}>
      <h2>{t('cases.link')}</h2>
      <p className={classes.quiet} style={{ fontSize: 14, marginTop: 0 }}>
        {t('cases.link.text')}
      </p>
      {get.data ? (
        <CopyField label={t('cases.link')} value={get.data.url} />
      ) : (
        <Button variant="default" size="xs" loading={get.isPending} onClick={() => get.mutate()}>
          {t('cases.link.get')}
        </Button>
      )}
      {get.error && <ErrorNote error={get.error} />}
    </section>
  );
}
