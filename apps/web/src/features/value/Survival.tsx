import type { ValueReport } from '@rapport/contracts/value';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { StepCurves } from '../../charts/StepCurves.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { familyStyle } from '../../ui/families.tsx';
import { useMeasureWords } from '../measures/words/useMeasureWords.ts';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';

const yearDays = 365.25;

/** Which share of each family's relationships is still alive after so long. */
export function Survival({ report }: { report: ValueReport }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const { p } = useMeasureWords();
  const { groups, logRank } = report.survival;
  if (groups.length === 0) return null;
  const at = (group: (typeof groups)[number], years: number) =>
    group.points.findLast(({ days }) => days <= years * yearDays);
  const share = (group: (typeof groups)[number], years: number) => {
    const point = at(group, years);
    const last = group.points.at(-1);
    if (!last || last.days < years * yearDays) return '–';
    return point ? format.percent(point.survival) : format.percent(1);
  };
  return (
    <ChartFrame
      title={t('value.survival')}
      lead={t('value.survivalLead')}
      drawing={
        <StepCurves
          label={t('value.survival')}
          curves={groups.map(({ family, n, points }) => ({
            key: family,
            name: words.familyName(family),
            colour: familyStyle(family).colour,
            says: t('value.curveSays', { family: words.familyName(family), n: format.number(n) }),
            points: points.map(({ days, survival, low, high }) => ({
              x: days / yearDays,
              y: survival,
              low,
              high,
            })),
          }))}
          formatX={(years) => t('value.years', { years: format.number(years, 1) })}
          formatY={(value) => format.percent(value)}
        />
      }
      table={
        <FigureTable
          caption={t('value.survival')}
          rows={groups}
          keyOf={({ family }) => family}
          columns={[
            { header: t('relationships.byFamily'), cell: ({ family }) => words.familyName(family) },
            { header: t('relationships.column.n'), cell: ({ n }) => format.number(n), isFigure: true },
            { header: t('value.column.gone'), cell: ({ events }) => format.number(events), isFigure: true },
            ...[1, 2, 3].map((years) => ({
              header: t('value.column.after', { years }),
              cell: (group: (typeof groups)[number]) => share(group, years),
              isFigure: true,
            })),
          ]}
        />
      }
      note={
        <>
          {t('value.survivalNote')}{' '}
          {logRank && t(logRank.p < 0.05 ? 'value.logRankSome' : 'value.logRankNone', { p: p(logRank.p) })}
        </>
      }
    />
  );
}
