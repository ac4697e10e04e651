import { Button } from '@mantine/core';
import type { MeasureList } from '@rapport/contracts/measures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { SavedViews } from '../../ui/SavedViews.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { curvePointOf, domainOf } from './course/curvePointOf.ts';
import { MeasureFilters } from './filters/MeasureFilters.tsx';
import classes from './MeasuresPage.module.css';
import { hasFilters, type MeasuresSearch, readMeasuresSearch } from './measuresSearch.ts';
import { NoAnswers } from './NoAnswers.tsx';
import { measuresQuery } from './queries.ts';
import { useMeasuresSearch } from './useMeasuresSearch.ts';
import { useMeasureWords } from './words/useMeasureWords.ts';

/** Every measure: what it is, whether it moved, and how sure that is. Each leads to its own page. */
export function MeasuresPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { search, change, replaceAll } = useMeasuresSearch();
  const list = useQuery(measuresQuery(search));
  if (!list.data)
    return (
      <Page title={t('measures.title')}>
        {list.isError ? (
          <ErrorNote error={list.error} title={t('measures.failed')} onRetry={() => void list.refetch()} />
        ) : (
          <Waiting rows={6} height={64} />
        )}
      </Page>
    );
  const { measures, from, to } = list.data;
  if (measures.length === 0 && !hasFilters(search))
    return (
      <Page title={t('measures.title')}>
        <NoAnswers />
      </Page>
    );
  return (
    <Page
      title={t('measures.title')}
      lead={t('measures.lead', { from: format.date(from), to: format.date(to) })}
      actions={
        <>
          <Button component={Link} to="/measures/needs" variant="default">
            {t('needs.title')}
          </Button>
          <Button component={Link} to="/measures/reports" variant="default">
            {t('digests.title')}
          </Button>
          <SavedViews
            page="measures"
            search={search}
            onOpen={(query) => replaceAll(readMeasuresSearch(query))}
          />
        </>
      }
    >
      <MeasureFilters search={search} span={{ from, to }} onChange={change} onClear={replaceAll} />
      {measures.length === 0 ? (
        <p className={classes.none}>{t('measures.noneLeft')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('measures.title')}>
          {measures.map((measure) => (
            <Row key={measure.measure} measure={measure} search={search} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Row(props: { measure: MeasureList['measures'][number]; search: MeasuresSearch }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const { measure } = props;
  const { whole, before, unit } = measure;
  return (
    <li>
      <Link
        className={classes.row}
        to="/measures/$measure"
        params={{ measure: measure.measure }}
        search={props.search}
      >
        <span className={classes.words}>
          <span className={classes.name}>{words.name(measure.measure)}</span>
          <span className={classes.change}>
            {words.change(measure, whole, before.estimate, before.change)}
          </span>
          <span className={classes.convention}>{words.convention(measure)}</span>
        </span>
        <span className={classes.spark}>
          <Sparkline points={measure.points.map(curvePointOf)} domain={domainOf(measure)} />
        </span>
        <span className={classes.figure}>
          <span className={classes.value}>{whole.ok ? words.value(unit, whole.value) : '–'}</span>
          {whole.ok && (
            <span className={classes.detail}>
              {words.between(unit, whole)} ·{' '}
              {t('measures.answers', { count: whole.n, n: format.number(whole.n) })}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
