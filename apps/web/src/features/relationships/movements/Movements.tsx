import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { families, relationshipTypes } from '@rapport/core/relations';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { FlowChart } from '../../../charts/FlowChart.tsx';
import type { Flow } from '../../../charts/layoutFlows.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { familyStyle } from '../../../ui/families.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { movementsQuery } from '../queries.ts';
import { useTypeWords } from '../types/useTypeWords.ts';
import { countMovements, foldFlows, newcomer } from './foldFlows.ts';
import { type PeriodKey, periodUpTo } from './period.ts';

const periods: PeriodKey[] = ['month', 'quarter', 'year', 'own'];
const order = {
  family: [...families.map(({ key }) => key), newcomer],
  type: [...relationshipTypes.map(({ key }) => key), newcomer],
};

/** From which relationship to which, between two dates. */
export function Movements(props: { asOf: string; onType: (type: string) => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const navigate = useNavigate();
  const [period, setPeriod] = useState<PeriodKey>('quarter');
  const [own, setOwn] = useState(() => periodUpTo(props.asOf, 'quarter'));
  const [by, setBy] = useState<'family' | 'type'>('family');
  const [isChangesOnly, setChangesOnly] = useState(true);
  const dates = period === 'own' ? own : periodUpTo(props.asOf, period);
  const isBackwards = dates.from >= dates.to;
  const movements = useQuery(movementsQuery(dates.from, dates.to));
  const isFamily = by === 'family';
  const all = foldFlows(movements.data?.flows ?? [], isFamily ? words.familyOf : (type) => type);
  const flows = isChangesOnly ? all.filter((flow) => flow.from !== flow.to) : all;
  const counts = countMovements(movements.data?.flows ?? []);
  const nameOf = (key: string) => {
    if (key === newcomer) return t('relationships.newcomers');
    return isFamily ? words.familyName(key) : words.name(key);
  };
  const sayFlow = ({ from, to, customers }: Flow) => {
    const values = { from: nameOf(from), to: nameOf(to), name: nameOf(to), count: customers };
    if (from === newcomer) return t('relationships.flowNew', values);
    return t(from === to ? 'relationships.flowStay' : 'relationships.flow', values);
  };
  const open = (key: string) => {
    if (key === newcomer)
      void navigate({ to: '/customers', search: { sort: 'lastSeen', lastSeenAfter: dates.from } });
    else if (isFamily) void navigate({ to: '/customers', search: { family: [key] } });
    else props.onType(key);
  };
  return (
    <ChartFrame
      title={t('relationships.moves')}
      lead={
        <>
          {t('relationships.movesLead', { from: format.date(dates.from), to: format.date(dates.to) })}{' '}
          {movements.data && t('relationships.movesSummary', counts)}
        </>
      }
      choices={
        <>
          <SegmentedControl
            size="sm"
            aria-label={t('relationships.period')}
            value={period}
            onChange={(value) => setPeriod(periods.find((one) => one === value) ?? 'quarter')}
            data={periods.map((value) => ({ value, label: t(`relationships.period.${value}`) }))}
          />
          {period === 'own' && (
            <>
              <TextInput
                type="date"
                size="sm"
                label={t('relationships.from')}
                value={own.from}
                onChange={(event) => setOwn({ ...own, from: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                size="sm"
                label={t('relationships.to')}
                value={own.to}
                onChange={(event) => setOwn({ ...own, to: event.currentTarget.value })}
                error={isBackwards ? t('relationships.movesOrder') : undefined}
              />
            </>
          )}
          <SegmentedControl
            size="sm"
            value={by}
            onChange={(value) => setBy(value === 'type' ? 'type' : 'family')}
            data={[
              { value: 'family', label: t('relationships.byFamily') },
              { value: 'type', label: t('relationships.byType') },
            ]}
          />
          <Switch
            size="sm"
            mb={6}
            label={t('relationships.onlyChanges')}
            checked={isChangesOnly}
            onChange={(event) => setChangesOnly(event.currentTarget.checked)}
          />
        </>
      }
      drawing={
        movements.data ? (
          flows.length > 0 ? (
            <FlowChart
              flows={flows}
              order={order[by]}
              label={t('relationships.moves')}
              nameOf={nameOf}
              colourOf={(key) =>
                key === newcomer
                  ? 'var(--hairline-strong)'
                  : familyStyle(isFamily ? key : words.familyOf(key)).colour
              }
              sayFlow={sayFlow}
              sayNode={(key, count) => t('relationships.node', { name: nameOf(key), count })}
              formatCount={(count) => format.number(count)}
              onNode={open}
            />
          ) : (
            <p>{t('relationships.movesNone')}</p>
          )
        ) : movements.isError ? (
          <ErrorNote
            error={movements.error}
            title={t('relationships.movesFailed')}
            onRetry={() => void movements.refetch()}
          />
        ) : (
          <Waiting rows={10} height={24} />
        )
      }
      table={
        <FigureTable
          caption={t('relationships.moves')}
          rows={flows}
          keyOf={(flow) => `${flow.from} ${flow.to}`}
          columns={[
            { header: t('relationships.column.before'), cell: ({ from }) => nameOf(from) },
            { header: t('relationships.column.after'), cell: ({ to }) => nameOf(to) },
            {
              header: t('relationships.column.customers'),
              cell: ({ customers }) => format.number(customers),
              isFigure: true,
            },
          ]}
        />
      }
    />
  );
}
