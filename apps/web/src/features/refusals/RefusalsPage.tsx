import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Phrases } from './Phrases.tsx';
import { libraryQuery } from './queries.ts';
import { TopRefusals } from './TopRefusals.tsx';

/** When it has to be no: what is refused most, and the team's library of other ways. */
export function RefusalsPage(): ReactElement {
  const { t } = useText();
  const { data: library, error, refetch } = useQuery(libraryQuery);
  return (
    <Page title={t('refusals.title')} lead={t('refusals.lead')}>
      {error && !library && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!library && !error && <Waiting rows={8} height={32} />}
      {library?.length === 0 && <NoLibrary />}
      {library && library.length > 0 && (
        <>
          <TopRefusals />
          <Phrases sort="reason" library={library} />
          <Phrases sort="alternative" library={library} />
          <Phrases sort="always-yes" library={library} />
        </>
      )}
    </Page>
  );
}

function NoLibrary(): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const mayManage = useMay('repair:manage');
  const begin = useMutation({
    mutationFn: () => request('/api/v1/refusals/library/examples', { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['refusals'] }),
  });
  return (
    <EmptyState
      title={t('refusals.empty.title')}
      action={
        mayManage ? (
          <Button loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('refusals.empty.action')}
          </Button>
        ) : undefined
      }
      example={t('refusals.empty.example')}
    >
      {t('refusals.empty.text')}
      {begin.error && <ErrorNote error={begin.error} />}
    </EmptyState>
  );
}
