import { Button } from '@mantine/core';
import type { LinkBatch } from '@rapport/contracts/surveySending';
import type { ReactElement } from 'react';
import { downloadHref } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';

/** The links made together, as a file. In a list, `ofDate` says to screen readers which. */
export function LinksDownload(props: { surveyId: string; batch: LinkBatch; ofDate?: string }): ReactElement {
  const { t } = useText();
  return (
    <Button
      component="a"
      href={downloadHref(`/api/v1/surveys/${props.surveyId}/link-batches/${props.batch.id}/links.csv`)}
      size="xs"
      variant="default"
      aria-label={props.ofDate === undefined ? undefined : t('surveys.links.csvOf', { date: props.ofDate })}
    >
      {t('surveys.links.csv')}
    </Button>
  );
}
