import type { PulseGroup, PulseReport } from '@rapport/contracts/studies';
import { type ReactElement, useState } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { type IntervalFigure, IntervalRows } from '../../../charts/IntervalRows.tsx';
import { useText } from '../../../i18n/useText.ts';
import { useMeasureWords } from '../../measures/words/useMeasureWords.ts';
import { useDriverWords } from '../useDriverWords.ts';
import classes from './Gaps.module.css';
import { type Points, usePoints } from './usePoints.ts';

type Gap = PulseGroup['gaps'][number];
type Against = PulseReport['brands'][number]['againstOthers'];
type Figure = Gap['gap'];

/** Each driver: how well it is done with its interval, how important it is, the gap; and how others do. A row tells what acts on it. */
export function Gaps(props: { group: PulseGroup; againstOthers: Against | null }): ReactElement {
  const { t } = useText();
  const words = useDriverWords();
  const points = usePoints();
  const measures = useMeasureWords();
  const { gaps } = props.group;
  const [chosen, setChosen] = useState<string | null>(
    gaps.find(({ verdict }) => verdict === 'shortfall')?.driver ?? null,
  );
  const against = new Map(props.againstOthers?.map((each) => [each.driver, each]));
  const others = (gap: Gap) => against.get(gap.driver) ?? null;
  const widest = 10 * Math.ceil(Math.max(10, ...gaps.map(({ gap }) => reach(gap))) / 10);
  const widestOther =
    10 * Math.ceil(Math.max(10, ...[...against.values()].map(({ difference }) => reach(difference))) / 10);
  const verdictOf = (gap: Gap) =>
    gap.adjustedP === null ? '' : `${t(`pulse.verdict.${gap.verdict}`)} (${measures.p(gap.adjustedP)})`;
  return (
    <ChartFrame
      title={t('pulse.gaps')}
      lead={t('pulse.gapsLead')}
      drawing={
        <IntervalRows
          headings={[
            t('pulse.evaluation'),
            t('pulse.gap'),
            ...(props.againstOthers ? [t('pulse.others')] : []),
          ]}
          domains={[
            [0, 100],
            [-widest, widest],
            ...(props.againstOthers ? [[-widestOther, widestOther] as const] : []),
          ]}
          absent={t('pulse.notRatedElsewhere')}
          rows={gaps.map((gap) => ({
            key: gap.driver,
            label: words.name(gap.driver),
            colour: gap.verdict === 'shortfall' ? 'var(--soon)' : 'var(--press)',
            pickLabel: t('pulse.seeActs', { driver: words.name(gap.driver) }),
            onPick: () => setChosen(chosen === gap.driver ? null : gap.driver),
            figures: [
              {
                ...figureOf(gap.evaluation, points.value, points),
                tick: gap.importance.value,
                detail: t('pulse.evaluationDetail', {
                  importance: points.value(gap.importance.value),
                  n: points.count(gap.n),
                }),
              },
              figureOf(gap.gap, points.signed, points, verdictOf(gap)),
              ...(props.againstOthers ? [otherFigure(others(gap), points, t)] : []),
            ],
          }))}
        />
      }
      table={
        <FigureTable
          caption={t('pulse.gaps')}
          rows={gaps}
          keyOf={({ driver }) => driver}
          columns={[
            { header: t('pulse.driver'), cell: ({ driver }) => words.name(driver) },
            { header: 'n', cell: ({ n }) => points.count(n), isFigure: true },
            {
              header: t('pulse.importance'),
              cell: ({ importance }) => points.value(importance.value),
              isFigure: true,
            },
            {
              header: t('pulse.evaluation'),
              cell: ({ evaluation }) => points.value(evaluation.value),
              isFigure: true,
            },
            { header: t('pulse.gap'), cell: ({ gap }) => points.signed(gap.value), isFigure: true },
            {
              header: t('relationships.column.interval'),
              cell: ({ gap }) =>
                gap.interval
                  ? `${points.signed(gap.interval.low)} – ${points.signed(gap.interval.high)}`
                  : '–',
              isFigure: true,
            },
            { header: t('pulse.verdict'), cell: verdictOf },
            ...(props.againstOthers
              ? [
                  {
                    header: t('pulse.others'),
                    cell: (gap: Gap) => {
                      const other = others(gap);
                      return other ? points.signed(other.difference.value) : '–';
                    },
                    isFigure: true,
                  },
                ]
              : []),
          ]}
        />
      }
      note={t('pulse.gapsNote')}
      after={chosen && <Acts driver={chosen} gap={gaps.find(({ driver }) => driver === chosen)} />}
    />
  );
}

function reach({ value, interval }: Figure): number {
  return Math.max(Math.abs(interval?.low ?? value), Math.abs(interval?.high ?? value));
}

function figureOf(
  figure: Figure,
  write: (value: number) => string,
  points: Points,
  words?: string,
): IntervalFigure {
  const { value, interval } = figure;
  return {
    value,
    low: interval?.low ?? value,
    high: interval?.high ?? value,
    text: write(value),
    detail: [points.between(interval), words].filter(Boolean).join(' · '),
  };
}

function otherFigure(
  other: Against[number] | null,
  points: Points,
  t: ReturnType<typeof useText>['t'],
): IntervalFigure | null {
  if (!other) return null;
  const { value, interval } = other.difference;
  return {
    value,
    low: interval?.low ?? value,
    high: interval?.high ?? value,
    text: points.signed(value),
    detail: t('pulse.othersDetail', {
      value: points.value(other.others.value),
      n: points.count(other.others.n),
    }),
  };
}

/** What acts on a driver: the moments and gestures that customers would notice. */
function Acts({ driver, gap }: { driver: string; gap: Gap | undefined }): ReactElement | null {
  const { t } = useText();
  const words = useDriverWords();
  const acts = words.acts(driver);
  if (acts === null || gap === undefined) return null;
  return (
    <aside className={classes.acts} aria-live="polite">
      <h3 className={classes.title}>{t('pulse.acts', { driver: words.name(driver) })}</h3>
      <p className={classes.text}>{acts}</p>
    </aside>
  );
}
