import type { MeasureSeries } from '@rapport/contracts/measures';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useRef } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { SavedViews } from '../../ui/SavedViews.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Answers } from './answers/Answers.tsx';
import { Course } from './course/Course.tsx';
import { ExportMenu } from './course/ExportMenu.tsx';
import { MeasureFilters } from './filters/MeasureFilters.tsx';
import { Groups } from './groups/Groups.tsx';
import classes from './MeasurePage.module.css';
import { type MeasuresSearch, readMeasuresSearch } from './measuresSearch.ts';
import { NoAnswers } from './NoAnswers.tsx';
import { seriesQuery } from './queries.ts';
import { useMeasuresSearch } from './useMeasuresSearch.ts';
import { useMeasureWords } from './words/useMeasureWords.ts';

/** One measure: whether it moved, between whom it differs, and what people said. */
export function MeasurePage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const mayReadPeople = useMay('customers:read');
  const { measure } = useParams({ strict: false }) as { measure: string };
  const { search, change, replaceAll } = useMeasuresSearch();
  const series = useQuery(seriesQuery(measure, search));
  const drawing = useRef<SVGSVGElement>(null);
  const title = words.name(measure);
  const above = (
    <p className={classes.above}>
      <Link to="/measures" search={kept(search)}>
        {t('measures.all')}
      </Link>
    </p>
  );
  if (!series.data)
    return (
      <Page title={title} above={above}>
        {series.error instanceof ApiError && series.error.code === 'not-found' ? (
          <NoAnswers />
        ) : series.isError ? (
          <ErrorNote
            error={series.error}
            title={t('measures.failed')}
            onRetry={() => void series.refetch()}
          />
        ) : (
          <Waiting rows={10} height={32} />
        )}
      </Page>
    );
  const { data } = series;
  const sentence = sentenceOf(data, words);
  return (
    <Page
      title={title}
      above={above}
      lead={t('measures.lead', { from: format.date(data.from), to: format.date(data.to) })}
      actions={
        <>
          <ExportMenu measure={measure} search={search} series={data} drawing={drawing} sentence={sentence} />
          <SavedViews
            page="measures"
            search={{ ...search, measure }}
            onOpen={(query) => replaceAll(readMeasuresSearch(query))}
          />
        </>
      }
    >
      <MeasureFilters
        search={search}
        span={{ from: data.from, to: data.to }}
        onChange={change}
        onClear={replaceAll}
      />
      <p className={classes.sentence}>{sentence}</p>
      <Course
        series={data}
        svgRef={drawing}
        step={search.step}
        onStep={(step) => change({ step })}
        onPick={(day, until) => change({ day, until })}
      />
      <Groups measure={measure} search={search} onChange={change} />
      {mayReadPeople && <Answers measure={measure} search={search} unit={data.unit} onChange={change} />}
    </Page>
  );
}

/** The figure first, then whether it moved. */
function sentenceOf(series: MeasureSeries, words: ReturnType<typeof useMeasureWords>): string {
  const { whole, before, unit } = series;
  if (!whole.ok) return words.says(unit, whole);
  return `${words.says(unit, whole)}. ${words.change(series, whole, before.estimate, before.change)}`;
}

/** Of the filters, what the list of measures keeps. */
function kept({ day: _day, until: _until, order: _order, ...search }: MeasuresSearch): MeasuresSearch {
  return search;
}
