import { Button } from '@mantine/core';
import { catalogueNote } from '@rapport/core/relations';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { RelationMap } from './map/RelationMap.tsx';
import { Movements } from './movements/Movements.tsx';
import { Who } from './overview/Who.tsx';
import { TypePanel } from './panel/TypePanel.tsx';
import { overviewQuery } from './queries.ts';
import classes from './RelationshipsPage.module.css';
import { type RelationshipsSearch, readRelationshipsSearch } from './relationshipsSearch.ts';
import { useTypeWords } from './types/useTypeWords.ts';

/** The relationships of the whole base: how many and what they are worth, where they lie, how they move. */
export function RelationshipsPage(): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const navigate = useNavigate();
  const search = readRelationshipsSearch(useSearch({ strict: false }));
  const overview = useQuery(overviewQuery);
  const change = (part: RelationshipsSearch) =>
    void navigate({
      to: '/relationships',
      search: (before) => readRelationshipsSearch({ ...before, ...part }),
      replace: true,
      resetScroll: false,
    });
  if (!overview.data)
    return (
      <Page title={t('relationships.title')}>
        {overview.isError ? (
          <ErrorNote
            error={overview.error}
            title={t('relationships.failed')}
            onRetry={() => void overview.refetch()}
          />
        ) : (
          <Waiting rows={12} height={28} />
        )}
      </Page>
    );
  if (overview.data.customers === 0) return <NoneYet />;
  const { asOf, customers, families } = overview.data;
  const largest = [...families].sort((a, b) => b.expected - a.expected)[0];
  const openType = (type: string) => change({ type });
  return (
    <Page
      title={t('relationships.title')}
      lead={
        <>
          {t('relationships.lead', { customers, date: format.date(asOf) })}{' '}
          {largest &&
            t('relationships.leadLargest', {
              family: words.familyName(largest.family),
              percent: format.percent(largest.expected / customers),
            })}
        </>
      }
    >
      <Who overview={overview.data} onType={openType} />
      <RelationMap x={search.x} y={search.y} onAxes={change} onType={openType} />
      <Movements asOf={asOf} onType={openType} />
      <section className={classes.note} aria-label={t('relationships.note')}>
        <h2>{t('relationships.note')}</h2>
        <p>{catalogueNote[language]}</p>
      </section>
      <TypePanel type={search.type} overview={overview.data} onClose={() => change({ type: undefined })} />
    </Page>
  );
}

function NoneYet(): ReactElement {
  const { t } = useText();
  return (
    <Page title={t('relationships.title')}>
      <EmptyState
        title={t('relationships.empty.title')}
        action={
          <Button component={Link} to="/imports/new">
            {t('relationships.empty.action')}
          </Button>
        }
        example={t('relationships.empty.example')}
      >
        {t('relationships.empty.text')}
      </EmptyState>
    </Page>
  );
}
