import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { meQuery } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { importQuery } from './api.ts';
import { BackToImports } from './BackToImports.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportResult } from './ImportResult.tsx';
import { MappingEditor } from './MappingEditor.tsx';

const route = getRouteApi('/workspace/imports/$importId');

/** One import, from the look at its first lines to what came of it. */
export function ImportPage(): ReactElement {
  const { t } = useText();
  const { importId } = route.useParams();
  const { data: job, error, refetch } = useQuery(importQuery(importId));
  useFreshCustomersOnceDone(job?.status);
  if (!job) {
    return (
      <Page title={t('imports.title')} hideTitle above={<BackToImports />}>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Waiting />}
      </Page>
    );
  }
  if (job.status === 'uploaded') return <MappingEditor key={job.id} job={job} />;
  if (job.status === 'running') return <ImportProgress job={job} isStalled={error !== null} />;
  return <ImportResult job={job} />;
}

/** New customers are in: what the other pages had read is out of date. */
function useFreshCustomersOnceDone(status: string | undefined): void {
  const queries = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'running' && status !== 'running') {
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'imports' && queryKey[0] !== meQuery.queryKey[0],
      });
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    }
    before.current = status;
  }, [status, queries]);
}
