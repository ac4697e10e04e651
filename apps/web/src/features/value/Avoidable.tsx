import type { ValueReport } from '@rapport/contracts/value';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './ValuePage.module.css';

const kinds = ['unresolved', 'resolved', 'silent'] as const;

/** Departures that followed a dissatisfaction, repaired or not. Before is not because, and it is said. */
export function Avoidable({ report }: { report: ValueReport }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const { avoidable, currency } = report;
  if (!avoidable) return null;
  const { unresolved } = avoidable;
  const table = (
    <FigureTable
      caption={t('value.avoidable')}
      rows={kinds.map((kind) => ({ kind, ...avoidable[kind] }))}
      keyOf={({ kind }) => kind}
      columns={[
        { header: t('value.column.departures'), cell: ({ kind }) => t(`value.departure.${kind}`) },
        { header: t('value.column.customers'), cell: ({ count }) => format.number(count), isFigure: true },
        { header: t('value.column.share'), cell: ({ share }) => format.percent(share.value), isFigure: true },
        {
          header: t('relationships.column.interval'),
          cell: ({ share }) =>
            share.interval
              ? `${format.percent(share.interval.low)} – ${format.percent(share.interval.high)}`
              : '–',
          isFigure: true,
        },
        {
          header: t('value.column.yearly'),
          cell: ({ value }) => format.money(value, currency),
          isFigure: true,
        },
      ]}
    />
  );
  return (
    <ChartFrame
      title={t('value.avoidable')}
      drawing={
        <>
          <p className={classes.headline}>
            {t('value.avoidableSays', {
              count: unresolved.count,
              n: format.number(unresolved.count),
              all: format.number(avoidable.n),
              share: format.percent(unresolved.share.value),
              value: format.money(unresolved.value, currency),
              days: avoidable.windowDays,
            })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={classes.table} tabIndex={0} aria-label={t('value.column.departures')}>
            {table}
          </section>
        </>
      }
      table={table}
      note={t('value.avoidableNote', { days: avoidable.windowDays })}
    />
  );
}
