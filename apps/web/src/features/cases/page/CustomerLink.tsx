import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { CopyField } from '../../../ui/CopyField.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import classes from '../Cases.module.css';

/** The address of the customer's own page of their case. */
export function CustomerLink({ caseId }: { caseId: string }): ReactElement | null {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const get = useMutation({ mutationFn: () => request<{ url: string }>(`/api/v1/cases/${caseId}/link`) });
  const mail = useMutation({
    mutationFn: () => request<{ to: string }>(`/api/v1/cases/${caseId}/link/mails`, { method: 'POST' }),
    onSuccess: ({ to }) => notifyDone(t('cases.link.mailed', { to })),
  });
  if (!mayWrite) return null;
  return (
    <section className={classes.part}>
      <h2>{t('cases.link')}</h2>
      <p className={classes.quiet} style={{ fontSize: 14, marginTop: 0 }}>
        {t('cases.link.text')}
      </p>
      {get.data && <CopyField label={t('cases.link')} value={get.data.url} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: get.data ? 8 : 0 }}>
        {!get.data && (
          <Button variant="default" size="xs" loading={get.isPending} onClick={() => get.mutate()}>
            {t('cases.link.get')}
          </Button>
        )}
        <Button variant="default" size="xs" loading={mail.isPending} onClick={() => mail.mutate()}>
          {t('cases.link.mail')}
        </Button>
      </div>
      {(get.error ?? mail.error) && <ErrorNote error={get.error ?? mail.error} />}
    </section>
  );
}
