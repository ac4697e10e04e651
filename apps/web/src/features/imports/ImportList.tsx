import { Anchor } from '@mantine/core';
import type { ImportJob } from '@rapport/contracts/imports';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { List, ListRow } from '../../ui/List.tsx';
import { outcomeOf } from './outcome.ts';

/** The imports, newest first: one a row. */
export function ImportList({ imports }: { imports: ImportJob[] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <List label={t('imports.tabImports')}>
      {imports.map((job) => (
        <ListRow
          key={job.id}
          title={
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link {...props} to="/imports/$importId" params={{ importId: job.id }} />
              )}
            >
              {job.fileName}
            </Anchor>
          }
          detail={`${format.dateTime(job.createdAt)} · ${format.size(job.bytes)}`}
          aside={
            <>
              {outcomeOf(job, t, format)}
              {job.progress.rowsRefused > 0 && (
                <span style={{ color: 'var(--soon)', display: 'block' }}>
                  {t('imports.refusedCount', { count: job.progress.rowsRefused })}
                </span>
              )}
            </>
          }
        />
      ))}
    </List>
  );
}
