import { SegmentedControl } from '@mantine/core';
import type { RelationshipsOverview } from '@rapport/contracts/relations';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { IntervalRows } from '../../../charts/IntervalRows.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText, type Write } from '../../../i18n/useText.ts';
import { familyStyle } from '../../../ui/families.tsx';
import { FamilyLabel, TypeLabel } from '../types/TypeLabel.tsx';
import { useTypeWords } from '../types/useTypeWords.ts';

/** The methods the server names; another one is shown as it names itself. */
function methodName(method: string, t: Write): string {
  return method === 'student-t' ? t('relationships.method.student-t') : method;
}

type Summary = RelationshipsOverview['families'][number];

interface Row {
  key: string;
  summary: Summary;
}

/** How many customers in each family or type, and what each is worth a year. Rows lead to the people, or to the type. */
export function Who(props: {
  overview: RelationshipsOverview;
  onType: (type: string) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const navigate = useNavigate();
  const { overview } = props;
  const [by, setBy] = useState<'family' | 'type'>('family');
  const [measure, setMeasure] = useState<'value' | 'margin'>('value');
  const isFamily = by === 'family';
  const rows: Row[] = isFamily
    ? overview.families.map((summary) => ({ key: summary.family, summary }))
    : overview.types.map((summary) => ({ key: summary.type, summary }));
  const shown = rows
    .filter(({ summary }) => summary.shown > 0 || summary.expected >= 0.5)
    .sort((a, b) => b.summary.expected - a.summary.expected);
  const nameOf = (key: string) => (isFamily ? words.familyName(key) : words.name(key));
  const worth = (summary: Summary) => (measure === 'value' ? summary.valuePerYear : summary.marginPerYear);
  const money = (value: number) => format.money(value, overview.currency);
  const method = shown.map(({ summary }) => worth(summary)?.method).find((one) => one !== undefined);
  const pick = (key: string) =>
    isFamily ? void navigate({ to: '/customers', search: { family: [key] } }) : props.onType(key);
  return (
    <ChartFrame
      title={t('relationships.who')}
      lead={t('relationships.whoLead')}
      choices={
        <>
          <SegmentedControl
            size="sm"
            value={by}
            onChange={(value) => setBy(value === 'type' ? 'type' : 'family')}
            data={[
              { value: 'family', label: t('relationships.byFamily') },
              { value: 'type', label: t('relationships.byType') },
            ]}
          />
          <SegmentedControl
            size="sm"
            aria-label={t('relationships.measure')}
            value={measure}
            onChange={(value) => setMeasure(value === 'margin' ? 'margin' : 'value')}
            data={[
              { value: 'value', label: t('relationships.value') },
              { value: 'margin', label: t('relationships.margin') },
            ]}
          />
        </>
      }
      drawing={
        <IntervalRows
          headings={[t('relationships.people'), t('relationships.worth')]}
          absent={t('relationships.tooFew')}
          rows={shown.map(({ key, summary }) => {
            const figure = worth(summary);
            return {
              key,
              label: isFamily ? <FamilyLabel family={key} /> : <TypeLabel type={key} />,
              colour: familyStyle(summary.family).colour,
              onPick: () => pick(key),
              pickLabel: t(isFamily ? 'relationships.seePeople' : 'relationships.openType', {
                name: nameOf(key),
              }),
              figures: [
                {
                  value: summary.expected,
                  low: summary.expectedLow,
                  high: summary.expectedHigh,
                  tick: summary.shown,
                  text: t('relationships.peopleText', { count: format.number(summary.expected) }),
                  detail: t('relationships.peopleDetail', {
                    shown: format.number(summary.shown),
                    low: format.number(summary.expectedLow),
                    high: format.number(summary.expectedHigh),
                  }),
                },
                figure && {
                  ...figure,
                  text: money(figure.value),
                  detail: t('relationships.worthDetail', {
                    low: money(figure.low),
                    high: money(figure.high),
                    n: format.number(figure.n),
                  }),
                },
              ],
            };
          })}
        />
      }
      table={
        <FigureTable
          caption={t('relationships.who')}
          rows={shown}
          keyOf={({ key }) => key}
          columns={[
            {
              header: t('relationships.column.name'),
              cell: ({ key }) => (isFamily ? <FamilyLabel family={key} /> : <TypeLabel type={key} />),
            },
            {
              header: t('relationships.column.shown'),
              cell: ({ summary }) => format.number(summary.shown),
              isFigure: true,
            },
            {
              header: t('relationships.column.expected'),
              cell: ({ summary }) => format.number(summary.expected),
              isFigure: true,
            },
            {
              header: t('relationships.column.interval'),
              cell: ({ summary }) =>
                `${format.number(summary.expectedLow)} – ${format.number(summary.expectedHigh)}`,
              isFigure: true,
            },
            {
              header: t(measure === 'value' ? 'relationships.value' : 'relationships.margin'),
              cell: ({ summary }) => {
                const figure = worth(summary);
                return figure ? money(figure.value) : '–';
              },
              isFigure: true,
            },
            {
              header: t('relationships.column.interval'),
              cell: ({ summary }) => {
                const figure = worth(summary);
                return figure ? `${money(figure.low)} – ${money(figure.high)}` : '–';
              },
              isFigure: true,
            },
            {
              header: t('relationships.column.n'),
              cell: ({ summary }) => format.number(worth(summary)?.n ?? summary.shown),
              isFigure: true,
            },
          ]}
        />
      }
      note={
        <>
          {rows.length > shown.length &&
            `${t('relationships.hiddenEmpty', { count: rows.length - shown.length })} `}
          {method && `${t('relationships.method', { method: methodName(method, t) })} `}
          {measure === 'margin' &&
            t('relationships.marginNote', { percent: format.percent(overview.marginRate) })}
        </>
      }
    />
  );
}
