import { useDebouncedValue } from '@mantine/hooks';
import type { ImportJob, ImportMapping } from '@rapport/contracts/imports';
import { type ReactElement, useEffect, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { BackToImports } from './BackToImports.tsx';
import { ColumnMeanings } from './ColumnMeanings.tsx';
import { DefaultsFields } from './DefaultsFields.tsx';
import { FormatPart } from './FormatPart.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { RunPart } from './RunPart.tsx';
import { SavedReadings } from './SavedReadings.tsx';
import { usePreview } from './usePreview.ts';

/** The look before the import: what was understood, everything in it correctable, and the first lines that result. */
export function MappingEditor({ job }: { job: ImportJob }): ReactElement {
  const { t } = useText();
  const [mapping, setMapping] = useState(job.mapping);
  const [asked] = useDebouncedValue(mapping, 250);
  const preview = usePreview(job, asked);
  useColumnsOfFile(preview.isPlaceholderData ? undefined : preview.data?.mapping, mapping, setMapping);
  const source = mapping === job.mapping ? job.mappingSource : 'corrected';
  return (
    <Page
      title={job.fileName}
      lead={
        source === 'saved' && !mapping.name
          ? t('imports.understood.savedUnnamed')
          : t(`imports.understood.${source}`, { name: mapping.name })
      }
      above={<BackToImports />}
    >
      <SavedReadings mapping={mapping} onChange={setMapping} />
      <FormatPart mapping={mapping} findings={preview.data?.findings ?? []} onChange={setMapping} />
      <Section title={t('imports.columns.title')}>
        <ColumnMeanings mapping={mapping} preview={preview.data} onChange={setMapping} />
        <DefaultsFields mapping={mapping} onChange={setMapping} />
      </Section>
      <Section title={t('imports.preview.title')}>
        {preview.error && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
        {!preview.data && !preview.error && <Waiting rows={8} />}
        {preview.data && (
          <PreviewTable preview={preview.data} isUpdating={preview.isPlaceholderData || asked !== mapping} />
        )}
      </Section>
      <RunPart job={job} mapping={mapping} isReady={preview.data !== undefined && preview.error === null} />
    </Page>
  );
}

/** Another separator gives other columns: the server then proposes their meanings, and the editor takes them. */
function useColumnsOfFile(
  read: ImportMapping | undefined,
  mapping: ImportMapping,
  setMapping: (mapping: ImportMapping) => void,
): void {
  const headers = read?.columns.map((column) => column.header).join('\u0000');
  const shown = mapping.columns.map((column) => column.header).join('\u0000');
  useEffect(() => {
    if (read && headers !== shown && read.format.delimiter === mapping.format.delimiter) setMapping(read);
  }, [read, headers, shown, mapping.format.delimiter, setMapping]);
}
