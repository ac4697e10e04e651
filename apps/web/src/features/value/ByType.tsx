import { SegmentedControl } from '@mantine/core';
import type { ValueReport } from '@rapport/contracts/value';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { IntervalRows } from '../../charts/IntervalRows.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { familyStyle } from '../../ui/families.tsx';
import { TypeLabel } from '../relationships/types/TypeLabel.tsx';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';

/** What each customer of a relationship is still to bring, and how likely they are still there. Rows lead to the people. */
export function ByType({ report }: { report: ValueReport }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const navigate = useNavigate();
  const [order, setOrder] = useState<'value' | 'total'>('value');
  const money = (cents: number) => format.money(cents, report.currency);
  const sorted = report.types.toSorted((a, b) =>
    order === 'value' ? (b.value?.value ?? -1) - (a.value?.value ?? -1) : (b.total ?? -1) - (a.total ?? -1),
  );
  return (
    <ChartFrame
      title={t('value.byType')}
      lead={t('value.byTypeLead')}
      choices={
        <SegmentedControl
          size="sm"
          aria-label={t('value.order')}
          value={order}
          onChange={(value) => setOrder(value === 'total' ? 'total' : 'value')}
          data={[
            { value: 'value', label: t('value.order.value') },
            { value: 'total', label: t('value.order.total') },
          ]}
        />
      }
      drawing={
        <IntervalRows
          headings={[t('value.perCustomer'), t('value.stillThere')]}
          absent={t('value.tooFew')}
          rows={sorted.map((type) => ({
            key: type.type,
            label: <TypeLabel type={type.type} />,
            colour: familyStyle(type.family).colour,
            pickLabel: t('relationships.seePeople', { name: words.name(type.type) }),
            onPick: () => void navigate({ to: '/customers', search: { type: [type.type] } }),
            figures: [
              type.value && {
                value: type.value.value,
                low: type.value.interval?.low ?? type.value.value,
                high: type.value.interval?.high ?? type.value.value,
                text: money(type.value.value),
                detail: t('value.perCustomerDetail', {
                  low: money(type.value.interval?.low ?? type.value.value),
                  high: money(type.value.interval?.high ?? type.value.value),
                  n: format.number(type.value.n),
                  total: money(type.total ?? 0),
                }),
              },
              {
                value: type.alive,
                low: type.alive,
                high: type.alive,
                text: format.percent(type.alive),
                detail: t('value.purchases', { purchases: format.number(type.purchases, 1) }),
              },
            ],
          }))}
        />
      }
      table={
        <FigureTable
          caption={t('value.byType')}
          rows={sorted}
          keyOf={({ type }) => type}
          columns={[
            { header: t('relationships.column.name'), cell: ({ type }) => <TypeLabel type={type} /> },
            {
              header: t('value.column.customers'),
              cell: ({ customers }) => format.number(customers),
              isFigure: true,
            },
            {
              header: t('value.perCustomer'),
              cell: ({ value }) => (value ? money(value.value) : '–'),
              isFigure: true,
            },
            {
              header: t('relationships.column.interval'),
              cell: ({ value }) =>
                value?.interval ? `${money(value.interval.low)} – ${money(value.interval.high)}` : '–',
              isFigure: true,
            },
            {
              header: t('value.column.total'),
              cell: ({ total }) => (total === null ? '–' : money(total)),
              isFigure: true,
            },
            { header: t('value.stillThere'), cell: ({ alive }) => format.percent(alive), isFigure: true },
            {
              header: t('value.column.purchases'),
              cell: ({ purchases }) => format.number(purchases, 1),
              isFigure: true,
            },
          ]}
        />
      }
      note={report.model && t('value.modelNote', { n: format.number(report.model.n) })}
    />
  );
}
