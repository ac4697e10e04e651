import { Button } from '@mantine/core';
import type { LinkBatch } from '@rapport/contracts/surveySending';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { ownNames } from '../../../i18n/ownNames.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { ListRow } from '../../../ui/List.tsx';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { linkBatchesQuery } from '../queries.ts';
import { LinksDownload } from './LinksDownload.tsx';

/** Links made together: how many were used; revoked in one press, and good again in another. */
export function LinkBatchRow(props: { surveyId: string; batch: LinkBatch; mayWrite: boolean }): ReactElement {
  const { surveyId, batch } = props;
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (isRevoked: boolean) =>
      request<LinkBatch>(`/api/v1/surveys/${surveyId}/link-batches/${batch.id}`, {
        method: 'PATCH',
        body: { isRevoked },
      }),
    onSuccess: () => client.invalidateQueries(linkBatchesQuery(surveyId)),
    onError: (error) => {
      const { title, text } = explainError(error, t);
      notifyRefused(title, text);
    },
  });
  const restore = async (): Promise<void> => {
    await change.mutateAsync(false);
    notifyDone(t('surveys.links.restored'));
  };
  const revoke = async (): Promise<void> => {
    await change.mutateAsync(true);
    const unused = batch.made - batch.used;
    notifyUndoable(
      t('surveys.links.revoked', { count: unused, n: format.number(unused) }),
      t('shell.undo'),
      () => restore().catch(() => {}),
    );
  };
  const madeAt = format.dateTime(batch.madeAt);
  return (
    <ListRow
      title={t('surveys.links.counts', {
        count: batch.made,
        n: format.number(batch.made),
        used: format.number(batch.used),
        unused: format.number(batch.made - batch.used),
      })}
      detail={[
        t('surveys.links.madeAt', { date: madeAt }),
        t('surveys.links.goodUntil', { date: format.dateTime(batch.until) }),
        batch.language === null ? null : ownNames[batch.language],
        batch.isRevoked ? t('surveys.links.isRevoked') : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        props.mayWrite &&
        (batch.isRevoked ? (
          <Button
            size="xs"
            variant="default"
            loading={change.isPending}
            aria-label={t('surveys.links.restoreOf', { date: madeAt })}
            onClick={() => void restore().catch(() => {})}
          >
            {t('surveys.links.restore')}
          </Button>
        ) : (
          <>
            <LinksDownload surveyId={surveyId} batch={batch} ofDate={madeAt} />
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={change.isPending}
              aria-label={t('surveys.links.revokeOf', { date: madeAt })}
              onClick={() => void revoke().catch(() => {})}
            >
              {t('surveys.links.revoke')}
            </Button>
          </>
        ))
      }
    />
  );
}
