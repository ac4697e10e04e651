import { type ExchangeKind, exchangeKinds } from '@rapport/contracts/vocabulary';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText, type Write } from '../../i18n/useText.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Day } from './days.ts';

/** The same thirty days in figures, newest first. */
export function DayTable({ days, name }: { days: Day[]; name: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <DataTable
      label={name}
      columns={[
        { header: t('sources.day') },
        { header: t('sources.count'), isFigure: true },
        { header: t('sources.kinds') },
      ]}
      rows={days
        .filter((day) => day.count > 0)
        .reverse()
        .map((day) => ({
          key: day.day,
          cells: [
            format.date(`${day.day}T12:00:00Z`),
            format.number(day.count),
            describeKinds(day.kinds, t, format.number),
          ],
        }))}
    />
  );
}

function describeKinds(kinds: Record<string, number>, t: Write, number: (value: number) => string): string {
  return Object.entries(kinds)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${isKind(kind) ? t(`words.kind.${kind}`) : kind} ${number(count)}`)
    .join(' · ');
}

function isKind(kind: string): kind is ExchangeKind {
  return (exchangeKinds as readonly string[]).includes(kind);
}
