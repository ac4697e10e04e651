import { Button, FileButton } from '@mantine/core';
import type { PulseReference, ReferencesKept } from '@rapport/contracts/studies';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useRef, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { Section } from '../../../ui/Page.tsx';
import { useDriverWords } from '../useDriverWords.ts';
import classes from './References.module.css';
import { usePoints } from './usePoints.ts';

const path = '/api/v1/studies/references';
const referencesQuery = queryOptions({
  queryKey: ['studies', 'references'],
  queryFn: ({ signal }) =>
    request<{ items: PulseReference[] }>(path, {
      signal,
      shape: () => import('@rapport/contracts/studies').then((m) => m.pulseReferences),
    }),
});

/** What published studies found, each value with its source: read from a file, removed by source. */
export function References({ drivers }: { drivers: readonly string[] }): ReactElement | null {
  const { t } = useText();
  const words = useDriverWords();
  const points = usePoints();
  const mayChange = useMay('measures:write');
  const references = useQuery(referencesQuery);
  const items = references.data?.items ?? [];
  const sources = [...new Set(items.map(({ source }) => source))];
  const own = new Set(drivers);
  if (items.length === 0 && !mayChange) return null;
  return (
    <Section title={t('pulse.references')} lead={t('pulse.referencesLead')} actions={mayChange && <Import />}>
      {sources.map((source) => (
        <div key={source} className={classes.source}>
          <div className={classes.head}>
            <h3 className={classes.title}>{t('pulse.source', { source })}</h3>
            {mayChange && <Remove source={source} items={items} />}
          </div>
          <section
            className={classes.table}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too
            tabIndex={0}
            aria-label={t('pulse.source', { source })}
          >
            <FigureTable
              caption={t('pulse.source', { source })}
              rows={items.filter((item) => item.source === source)}
              keyOf={({ sector, driver }) => `${sector}/${driver}`}
              columns={[
                {
                  header: t('pulse.driver'),
                  cell: ({ driver }) => (own.has(driver) ? words.name(driver) : `${words.name(driver)} *`),
                },
                { header: t('pulse.sector'), cell: ({ sector }) => sector || t('pulse.allSectors') },
                {
                  header: t('pulse.importance'),
                  cell: ({ importance }) => (importance === null ? '–' : points.value(importance)),
                  isFigure: true,
                },
                {
                  header: t('pulse.evaluation'),
                  cell: ({ evaluation }) => points.value(evaluation),
                  isFigure: true,
                },
                {
                  header: t('pulse.gap'),
                  cell: ({ importance, evaluation }) =>
                    importance === null ? '–' : points.signed(evaluation - importance),
                  isFigure: true,
                },
                {
                  header: 'n',
                  cell: ({ people }) => (people === null ? '–' : points.count(people)),
                  isFigure: true,
                },
              ]}
            />
          </section>
        </div>
      ))}
      {items.some(({ driver }) => !own.has(driver)) && drivers.length > 0 && (
        <p className={classes.note}>{t('pulse.notRatedHere')}</p>
      )}
    </Section>
  );
}

function Import(): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const reset = useRef<() => void>(null);
  const [refused, setRefused] = useState<ReferencesKept['refused']>([]);
  const keep = useMutation({
    mutationFn: async (file: File) =>
      request<ReferencesKept>(path, { method: 'POST', body: { csv: await file.text() } }),
    onSuccess: (result) => {
      setRefused(result.refused);
      notifyDone(t('pulse.referencesKept', { count: result.kept }));
      return client.invalidateQueries({ queryKey: referencesQuery.queryKey });
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
    onSettled: () => reset.current?.(),
  });
  return (
    <div>
      <FileButton
        resetRef={reset}
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(file) => file && keep.mutate(file)}
      >
        {(props) => (
          <Button {...props} variant="default" loading={keep.isPending}>
            {t('pulse.importReferences')}
          </Button>
        )}
      </FileButton>
      {refused.length > 0 && (
        <ul className={classes.refused} role="status">
          {refused.slice(0, 5).map(({ line, field, message }) => (
            <li key={line}>{t('pulse.refusedLine', { line, field, message })}</li>
          ))}
          {refused.length > 5 && <li>{t('pulse.refusedMore', { count: refused.length - 5 })}</li>}
        </ul>
      )}
    </div>
  );
}

function Remove({ source, items }: { source: string; items: readonly PulseReference[] }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: referencesQuery.queryKey });
  const refuse = (error: Error) => notifyRefused(explainError(error, t).title, explainError(error, t).text);
  const restore = useMutation({
    mutationFn: (csv: string) => request(path, { method: 'POST', body: { csv } }),
    onSuccess: refresh,
    onError: refuse,
  });
  const remove = useMutation({
    mutationFn: () => request(`${path}/${encodeURIComponent(source)}`, { method: 'DELETE' }),
    onSuccess: () => {
      const csv = csvOf(items.filter((item) => item.source === source));
      notifyDone(
        <>
          {t('pulse.referencesRemoved', { source })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => restore.mutate(csv)}>
            {t('pulse.undo')}
          </Button>
        </>,
      );
      return refresh();
    },
    onError: refuse,
  });
  return (
    <Button variant="subtle" size="compact-sm" loading={remove.isPending} onClick={() => remove.mutate()}>
      {t('pulse.removeSource')}
    </Button>
  );
}

/** The values as the file they came in. */
function csvOf(items: readonly PulseReference[]): string {
  const cell = (value: string | number | null) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const lines = items.map(({ source, sector, driver, importance, evaluation, people, standardDeviation }) =>
    [source, sector, driver, importance, evaluation, people, standardDeviation].map(cell).join(','),
  );
  return ['source,sector,driver,importance,evaluation,people,standard deviation', ...lines].join('\n');
}
