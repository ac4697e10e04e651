import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { importsQuery } from './api.ts';
import { GatherTabs } from './GatherTabs.tsx';
import { ImportList } from './ImportList.tsx';

export function ImportsPage(): ReactElement {
  const { t } = useText();
  const mayImport = useMay('imports:write');
  const { data, error, refetch } = useQuery(importsQuery);
  const button = mayImport && (
    <Button component={Link} to="/imports/new">
      {t('imports.new')}
    </Button>
  );
  return (
    <Page
      title={t('imports.title')}
      lead={t('imports.lead')}
      actions={data && data.imports.length > 0 ? button : null}
    >
      <GatherTabs at="/imports" />
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && data.imports.length === 0 && (
        <EmptyState title={t('imports.emptyTitle')} action={button} example={t('imports.example')}>
          {t('imports.empty')}
        </EmptyState>
      )}
      {data && data.imports.length > 0 && <ImportList imports={data.imports} />}
    </Page>
  );
}
