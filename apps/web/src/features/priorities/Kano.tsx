import type { KanoFeature } from '@rapport/contracts/studies';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { CrossPlot } from '../../charts/CrossPlot.tsx';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { useMeasureWords } from '../measures/words/useMeasureWords.ts';
import { FamilyLabel } from '../relationships/types/TypeLabel.tsx';
import { useDriverWords } from '../studies/useDriverWords.ts';

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** What features are to customers: how much they please where they are, and displease where they are not. */
export function Kano({ features }: { features: readonly KanoFeature[] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useDriverWords();
  const measures = useMeasureWords();
  const kind = (feature: KanoFeature) => t(`priorities.kano.${feature.rule}`);
  const split = features.filter(({ byFamily }) => byFamily && byFamily.adjustedP < 0.05);
  return (
    <ChartFrame
      title={t('priorities.kano')}
      lead={t('priorities.kanoLead')}
      drawing={
        <CrossPlot
          label={t('priorities.kano')}
          points={features.flatMap((feature) =>
            feature.better && feature.worse
              ? [
                  {
                    key: feature.feature,
                    name: words.name(feature.feature),
                    x: {
                      value: -feature.worse.value,
                      low: -(feature.worse.interval?.high ?? feature.worse.value),
                      high: -(feature.worse.interval?.low ?? feature.worse.value),
                    },
                    y: {
                      value: feature.better.value,
                      low: feature.better.interval?.low ?? feature.better.value,
                      high: feature.better.interval?.high ?? feature.better.value,
                    },
                    colour: feature.isClear ? 'var(--press)' : 'var(--text-quiet)',
                    says: t('priorities.kanoSays', {
                      feature: words.name(feature.feature),
                      kind: kind(feature),
                      n: format.number(feature.n),
                    }),
                  },
                ]
              : [],
          )}
          x={{ label: t('priorities.worse'), domain: [0, 1], ticks, format: format.percent }}
          y={{ label: t('priorities.better'), domain: [0, 1], ticks, format: format.percent }}
          centre={{ x: 0.5, y: 0.5 }}
          corners={[
            t('priorities.kano.A'),
            t('priorities.kano.O'),
            t('priorities.kano.I'),
            t('priorities.kano.M'),
          ]}
        />
      }
      table={
        <FigureTable
          caption={t('priorities.kano')}
          rows={features}
          keyOf={({ feature }) => feature}
          columns={[
            { header: t('priorities.feature'), cell: ({ feature }) => words.name(feature) },
            { header: 'n', cell: ({ n }) => format.number(n), isFigure: true },
            { header: t('priorities.kind'), cell: kind },
            {
              header: t('priorities.isClear'),
              cell: (feature) =>
                feature.isClear
                  ? t('priorities.clear')
                  : t('priorities.unclear', { second: t(`priorities.kano.${feature.second}`) }),
            },
            {
              header: t('priorities.better'),
              cell: ({ better }) => (better ? format.percent(better.value) : '–'),
              isFigure: true,
            },
            {
              header: t('priorities.worse'),
              cell: ({ worse }) => (worse ? format.percent(-worse.value) : '–'),
              isFigure: true,
            },
            {
              header: t('priorities.questionable'),
              cell: ({ questionable }) => format.percent(questionable),
              isFigure: true,
            },
          ]}
        />
      }
      note={t('priorities.kanoNote')}
      after={split.map(({ feature, byFamily }) => (
        <p key={feature}>
          {t('priorities.kanoSplit', {
            feature: words.name(feature),
            p: measures.p(byFamily?.adjustedP ?? 1),
          })}{' '}
          {byFamily?.families.map(({ family, rule, n }) => (
            <span key={family}>
              <FamilyLabel family={family} /> {t(`priorities.kano.${rule}` as 'priorities.kano.A')} ({n}){' '}
            </span>
          ))}
        </p>
      ))}
    />
  );
}
