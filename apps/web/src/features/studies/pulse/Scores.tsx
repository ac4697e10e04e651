import type { PulseReport } from '@rapport/contracts/studies';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { IntervalRows } from '../../../charts/IntervalRows.tsx';
import { useText } from '../../../i18n/useText.ts';
import { useDriverWords } from '../useDriverWords.ts';
import { usePoints } from './usePoints.ts';

/** The score of each brand and sector: people compare a bank with a grocer. */
export function Scores({ pulse, chosen }: { pulse: PulseReport; chosen: string }): ReactElement | null {
  const { t } = useText();
  const words = useDriverWords();
  const points = usePoints();
  const navigate = useNavigate();
  const listed = [
    ...pulse.brands.map((brand) => ({
      key: `brand:${brand.name}`,
      group: brand,
      detail: brand.sectors.map(words.name).join(', '),
    })),
    // A sector with one brand is that brand.
    ...pulse.sectors
      .filter(({ name }) => brandsOf(pulse, name) > 1)
      .map((sector) => ({
        key: `sector:${sector.name}`,
        group: sector,
        detail: t('pulse.sector'),
      })),
  ].flatMap(({ key, group, detail }) =>
    group.score.ok
      ? [
          {
            key,
            name: key.startsWith('sector:') ? words.name(group.name) : group.name,
            people: group.people,
            score: group.score,
            detail,
          },
        ]
      : [],
  );
  if (listed.length < 2) return null;
  const sorted = listed.sort((a, b) => b.score.value - a.score.value);
  return (
    <ChartFrame
      title={t('pulse.scores')}
      lead={t('pulse.scoresLead')}
      drawing={
        <IntervalRows
          headings={[t('pulse.scoreOf100')]}
          domains={[[0, 100]]}
          absent="–"
          rows={sorted.map(({ key, name, people, score, detail }) => ({
            key,
            label: name,
            colour: key === chosen ? 'var(--press)' : 'var(--text-quiet)',
            pickLabel: t('pulse.see', { name }),
            onPick: () => void navigate({ to: '/pulse', search: { of: key } }),
            figures: [
              {
                value: score.value,
                low: score.interval?.low ?? score.value,
                high: score.interval?.high ?? score.value,
                text: points.value(score.value),
                detail: `${points.between(score.interval)} · n = ${points.count(people)} · ${detail}`,
              },
            ],
          }))}
        />
      }
      table={
        <FigureTable
          caption={t('pulse.scores')}
          rows={sorted}
          keyOf={({ key }) => key}
          columns={[
            { header: t('pulse.whose'), cell: ({ name }) => name },
            { header: t('pulse.sector'), cell: ({ detail }) => detail },
            { header: 'n', cell: ({ people }) => points.count(people), isFigure: true },
            { header: t('pulse.scoreOf100'), cell: ({ score }) => points.value(score.value), isFigure: true },
            {
              header: t('relationships.column.interval'),
              cell: ({ score }) =>
                score.interval
                  ? `${points.value(score.interval.low)} – ${points.value(score.interval.high)}`
                  : '–',
              isFigure: true,
            },
          ]}
        />
      }
      note={t('pulse.scoresNote')}
    />
  );
}

function brandsOf({ brands }: PulseReport, sector: string): number {
  return brands.filter(({ sectors }) => sectors.includes(sector)).length;
}
