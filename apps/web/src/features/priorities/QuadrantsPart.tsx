import { SegmentedControl } from '@mantine/core';
import type { Quadrants, StudiesReport } from '@rapport/contracts/studies';
import { type ReactElement, useState } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { CrossPlot } from '../../charts/CrossPlot.tsx';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { useMeasureWords } from '../measures/words/useMeasureWords.ts';
import { usePoints } from '../studies/pulse/usePoints.ts';
import { useDriverWords } from '../studies/useDriverWords.ts';

type Item = Quadrants['items'][number];

/** Importance against performance: what customers say matters, or what goes with a measure. */
export function QuadrantsPart({ report }: { report: StudiesReport }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const words = useDriverWords();
  const measures = useMeasureWords();
  const points = usePoints();
  const [chosen, setChosen] = useState('');
  const ways = [
    ...(report.stated ? [{ key: 'stated', label: t('priorities.stated'), of: report.stated }] : []),
    ...report.drivers.map(({ measure, quadrants }) => ({
      key: measure,
      label: t('priorities.derived', { measure: measures.name(measure) }),
      of: quadrants,
    })),
  ];
  const way = ways.find(({ key }) => key === chosen) ?? ways[0];
  if (!way) return null;
  const { items, crosshair } = way.of;
  const isStated = way.key === 'stated';
  const analysis = report.drivers.find(({ measure }) => measure === way.key);
  const weight = (value: number) => (isStated ? points.value(value) : format.number(value, 2));
  const says = (item: Item) =>
    t('priorities.quadrantSays', {
      driver: words.name(item.driver),
      quadrant: t(`priorities.quadrant.${item.quadrant}`),
      sure: item.probability === null ? '' : format.percent(item.probability),
      hasSure: item.probability === null ? 'no' : 'yes',
    });
  return (
    <ChartFrame
      title={t('priorities.quadrants')}
      lead={t(isStated ? 'priorities.statedLead' : 'priorities.derivedLead', {
        measure: analysis ? measures.name(analysis.measure) : '',
        r2: analysis ? format.percent(analysis.r2.value) : '',
        n: analysis ? format.number(analysis.n) : '',
      })}
      choices={
        ways.length > 1 && (
          <SegmentedControl
            size="sm"
            aria-label={t('priorities.importance')}
            value={way.key}
            onChange={setChosen}
            data={ways.map(({ key, label }) => ({ value: key, label }))}
          />
        )
      }
      drawing={
        <CrossPlot
          label={t('priorities.quadrants')}
          points={items.map((item) => ({
            key: item.driver,
            name: words.name(item.driver),
            x: reach(item.performance),
            y: reach(item.importance),
            colour: item.quadrant === 'concentrate-here' ? 'var(--soon)' : 'var(--press)',
            says: says(item),
          }))}
          x={{
            label: t('pulse.evaluation'),
            ...axis(
              items.map(({ performance }) => reach(performance)),
              10,
            ),
            format: points.value,
          }}
          y={{
            label: t('priorities.importance'),
            ...axis(
              items.map(({ importance }) => reach(importance)),
              isStated ? 10 : 0.05,
            ),
            format: weight,
          }}
          centre={{ x: crosshair.performance, y: crosshair.importance }}
          corners={[
            t('priorities.quadrant.concentrate-here'),
            t('priorities.quadrant.keep-up'),
            t('priorities.quadrant.low-priority'),
            t('priorities.quadrant.possible-overkill'),
          ]}
        />
      }
      table={
        <FigureTable
          caption={t('priorities.quadrants')}
          rows={items}
          keyOf={({ driver }) => driver}
          columns={[
            { header: t('pulse.driver'), cell: ({ driver }) => words.name(driver) },
            {
              header: t('priorities.importance'),
              cell: ({ importance }) => weight(importance.value),
              isFigure: true,
            },
            {
              header: t('pulse.evaluation'),
              cell: ({ performance }) => points.value(performance.value),
              isFigure: true,
            },
            { header: t('priorities.corner'), cell: ({ quadrant }) => t(`priorities.quadrant.${quadrant}`) },
            {
              header: t('priorities.sureness'),
              cell: ({ probability }) => (probability === null ? '–' : format.percent(probability)),
              isFigure: true,
            },
          ]}
        />
      }
      note={t(isStated ? 'priorities.statedNote' : 'priorities.derivedNote')}
      after={<Untold report={report} />}
    />
  );
}

/** What customers say against what they act upon, and measures of which nothing can be told. */
function Untold({ report }: { report: StudiesReport }): ReactElement | null {
  const { t } = useText();
  const words = useDriverWords();
  const measures = useMeasureWords();
  const { agreement, untold } = report;
  const unspoken = agreement?.items.filter(({ kind }) => kind === 'unspoken') ?? [];
  const said = agreement?.items.filter(({ kind }) => kind === 'said-only') ?? [];
  const format = useFormat();
  const list = (items: typeof unspoken) => format.list(items.map(({ driver }) => words.name(driver)));
  return (
    <>
      {unspoken.length > 0 && <p>{t('priorities.unspoken', { drivers: list(unspoken) })}</p>}
      {said.length > 0 && <p>{t('priorities.saidOnly', { drivers: list(said) })}</p>}
      {untold.map(({ measure, n, needed }) => (
        <p key={measure}>
          {t('priorities.untold', { measure: measures.name(measure), n: format.number(n), needed })}
        </p>
      ))}
    </>
  );
}

interface Figure {
  value: number;
  interval: { low: number; high: number } | null;
}

function reach({ value, interval }: Figure) {
  return { value, low: interval?.low ?? value, high: interval?.high ?? value };
}

/** An axis that holds what is drawn, in whole steps, with at most six ticks. */
function axis(reaches: readonly { low: number; high: number }[], step: number) {
  const low = Math.floor(Math.min(...reaches.map((each) => each.low)) / step) * step;
  const high = Math.max(low + step, Math.ceil(Math.max(...reaches.map((each) => each.high)) / step) * step);
  const count = Math.round((high - low) / step);
  const every = Math.max(1, Math.ceil(count / 6));
  const ticks = Array.from({ length: Math.floor(count / every) + 1 }, (_, i) => low + i * every * step);
  return { domain: [low, high] as const, ticks };
}
