import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { GatherTabs } from '../imports/GatherTabs.tsx';
import { sourcesQuery } from './api.ts';
import { SourceRow } from './SourceRow.tsx';

export function SourcesPage(): ReactElement {
  const { t } = useText();
  const mayKeys = useMay('keys:manage');
  const { data, error, refetch } = useQuery(sourcesQuery);
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <GatherTabs at="/sources" />
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && data.sources.length === 0 && (
        <EmptyState
          title={t('sources.empty')}
          example={t('sources.example')}
          action={
            mayKeys && (
              <Button component={Link} to="/members">
                {t('sources.emptyAction')}
              </Button>
            )
          }
        >
          {t('sources.emptyText')}
        </EmptyState>
      )}
      {data && data.sources.length > 0 && (
        <List label={t('imports.tabSources')}>
          {data.sources.map((source) => (
            <SourceRow key={`${source.kind} ${source.id}`} source={source} />
          ))}
        </List>
      )}
    </Page>
  );
}
