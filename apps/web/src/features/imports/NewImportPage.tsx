import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { Page } from '../../ui/Page.tsx';
import { importQuery } from './api.ts';
import { BackToImports } from './BackToImports.tsx';
import { FileDrop } from './FileDrop.tsx';
import { previewKey } from './usePreview.ts';

/** Where a file comes in. Once sent, its own page takes over. */
export function NewImportPage(): ReactElement {
  const { t } = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <Page title={t('imports.newTitle')} lead={t('imports.newLead')} width="reading" above={<BackToImports />}>
      <FileDrop
        onUploaded={({ import: job, preview }) => {
          queries.setQueryData(importQuery(job.id).queryKey, job);
          queries.setQueryData(previewKey(job.id, preview.mapping), preview);
          void navigate({ to: '/imports/$importId', params: { importId: job.id } });
        }}
      />
    </Page>
  );
}
