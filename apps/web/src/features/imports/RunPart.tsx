import { Button, TextInput } from '@mantine/core';
import type { ImportJob, ImportMapping } from '@rapport/contracts/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { importQuery, putMapping, savedMappingsQuery, startImport } from './api.ts';
import classes from './MappingEditor.module.css';

/** Remember the reading if wished, then go. */
export function RunPart(props: { job: ImportJob; mapping: ImportMapping; isReady: boolean }): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const [name, setName] = useState(props.mapping.name ?? '');
  const run = useMutation({
    mutationFn: async () => {
      await putMapping(props.job.id, { ...props.mapping, name: name.trim() || undefined });
      return startImport(props.job.id);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: savedMappingsQuery.queryKey });
      return queries.invalidateQueries({ queryKey: importQuery(props.job.id).queryKey });
    },
  });
  return (
    <div className={classes.run}>
      <TextInput
        className={classes.remember}
        label={t('imports.remember')}
        description={t('imports.rememberHint')}
        placeholder={t('shell.optional')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="default" component={Link} to="/imports/new">
        {t('imports.discard')}
      </Button>
      <Button loading={run.isPending} disabled={!props.isReady} onClick={() => run.mutate()}>
        {t('imports.run')}
      </Button>
      {run.error && <ErrorNote error={run.error} />}
    </div>
  );
}
