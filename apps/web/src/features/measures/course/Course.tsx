import { SegmentedControl } from '@mantine/core';
import type { MeasurePoint, MeasureSeries } from '@rapport/contracts/measures';
import type { ReactElement, Ref } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { CurveChart, type CurveNote } from '../../../charts/CurveChart.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import type { Step } from '../measuresSearch.ts';
import { useMeasureWords } from '../words/useMeasureWords.ts';
import { curvePointOf, domainOf, ticksOf } from './curvePointOf.ts';
import { Notes } from './Notes.tsx';
import { usePeriodWords } from './usePeriodWords.ts';

const stepKeys: readonly Step[] = ['day', 'week', 'month', 'quarter'];

/** A measure over time, what was noted beside it, and the same as a table. */
export function Course(props: {
  series: MeasureSeries;
  svgRef: Ref<SVGSVGElement>;
  /** As asked; left out, the server chose. */
  step: Step | undefined;
  onStep: (step: Step) => void;
  onPick: (from: string, to: string) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const periods = usePeriodWords();
  const { series } = props;
  const { unit, step } = series;
  const says = (point: MeasurePoint) =>
    t('measures.pointSays', {
      period: periods.whole(point, step),
      figure: words.says(unit, point.estimate),
      partial: point.isWhole ? 'no' : 'yes',
    });
  return (
    <ChartFrame
      title={t('measures.course')}
      lead={t('measures.courseLead')}
      choices={
        <SegmentedControl
          size="sm"
          aria-label={t('measures.step')}
          value={step}
          onChange={(value) => props.onStep(stepKeys.find((one) => one === value) ?? 'month')}
          data={stepKeys.map((value) => ({ value, label: t(`measures.step.${value}`) }))}
        />
      }
      drawing={
        series.points.length === 0 ? (
          <p>{t('measures.noneLeft')}</p>
        ) : (
          <CurveChart
            svgRef={props.svgRef}
            label={t('measures.courseAlt', { measure: words.name(series.measure) })}
            points={series.points.map((point) => ({
              ...curvePointOf(point),
              label: periods.short(point, step),
              says: says(point),
              count: point.estimate.ok ? format.number(point.estimate.n) : null,
              isPartial: !point.isWhole,
            }))}
            domain={domainOf(series)}
            ticks={ticksOf(series)}
            format={(tick) => (unit === 'scale' ? format.number(tick) : words.value(unit, tick))}
            notes={notesOf(series)}
            onPick={(key) => {
              const picked = series.points.find(({ from }) => from === key);
              if (picked) props.onPick(picked.from, picked.to);
            }}
          />
        )
      }
      table={
        <FigureTable
          caption={words.name(series.measure)}
          rows={series.points}
          keyOf={({ from }) => from}
          columns={[
            { header: t('measures.column.period'), cell: (point) => periods.whole(point, step) },
            {
              header: words.name(series.measure),
              cell: ({ estimate }) => (estimate.ok ? words.value(unit, estimate.value) : '–'),
              isFigure: true,
            },
            {
              header: t('measures.column.interval'),
              cell: ({ estimate }) =>
                estimate.ok && estimate.interval
                  ? `${words.value(unit, estimate.interval.low)} – ${words.value(unit, estimate.interval.high)}`
                  : '–',
              isFigure: true,
            },
            {
              header: t('measures.column.n'),
              cell: ({ estimate }) => (estimate.n > 0 ? format.number(estimate.n) : '–'),
              isFigure: true,
            },
          ]}
        />
      }
      note={
        <>
          {words.convention(series)}{' '}
          {series.whole.ok && t('measures.method', { method: words.method(series.whole.method) })}{' '}
          {trendWords(series, words, t)} {t('measures.threshold', { threshold: series.threshold })}{' '}
          {series.otherScale > 0 && t('measures.otherScale', { count: series.otherScale })}
        </>
      }
      after={<Notes series={series} />}
    />
  );
}

function trendWords(
  { trend, unit, step }: MeasureSeries,
  words: ReturnType<typeof useMeasureWords>,
  t: ReturnType<typeof useText>['t'],
): string {
  if (!trend) return '';
  const values = {
    slope: words.difference(unit, trend.slope),
    step: t(`measures.aStep.${step}`),
    p: words.p(trend.p),
  };
  return t(trend.p < 0.05 ? 'measures.trend' : 'measures.trendNone', values);
}

/** Where notes of the period lie along it. */
function notesOf({ points, annotations }: MeasureSeries): CurveNote[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const start = Date.parse(first.from);
  const end = Math.max(start + 1, Date.parse(last.from));
  return annotations.map(({ id, day, text }) => ({
    id,
    text,
    at: Math.max(0, Math.min(1, (Date.parse(day) - start) / (end - start))),
  }));
}
