import type { Priorities, Priority } from '@rapport/contracts/priorities';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { IntervalRows } from '../../charts/IntervalRows.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { useDriverWords } from '../studies/useDriverWords.ts';
import { useActionName } from './useActionName.ts';

/** Every action with what it is expected to earn, its interval and its rank; a row opens it. */
export function Ranking({ priorities }: { priorities: Priorities }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const words = useDriverWords();
  const nameOf = useActionName();
  const navigate = useNavigate();
  const { items, currency } = priorities;
  if (items.length === 0) return null;
  const money = (amount: number) => format.money(Math.round(amount) * 100, currency);
  const lowest = Math.min(0, ...items.map(({ ranking }) => ranking?.net.interval?.low ?? 0));
  const highest = Math.max(1, ...items.map(({ ranking }) => ranking?.net.interval?.high ?? 0));
  const state = (item: Priority) => {
    const [latest] = item.decisions;
    if (latest) return t(`priorities.decided.${latest.choice}`, { owner: latest.owner });
    return t(item.isProposal ? 'priorities.proposed' : 'priorities.undecided');
  };
  return (
    <ChartFrame
      title={t('priorities.ranking')}
      lead={t('priorities.rankingLead')}
      drawing={
        <IntervalRows
          headings={[t('priorities.net')]}
          domains={[[lowest, highest]]}
          absent={t('priorities.notRanked')}
          rows={items.map((item) => ({
            key: item.id,
            label: nameOf(item),
            colour: 'var(--press)',
            words: item.missing ? t(`priorities.missing.${item.missing}`) : state(item),
            pickLabel: t('priorities.open', { name: nameOf(item) }),
            onPick: () =>
              void navigate({ to: '/priorities', search: { action: item.id }, resetScroll: false }),
            figures: [
              item.ranking && {
                value: item.ranking.net.value,
                low: item.ranking.net.interval?.low ?? item.ranking.net.value,
                high: item.ranking.net.interval?.high ?? item.ranking.net.value,
                text: money(item.ranking.net.value),
                detail: t('priorities.netDetail', {
                  low: money(item.ranking.net.interval?.low ?? item.ranking.net.value),
                  high: money(item.ranking.net.interval?.high ?? item.ranking.net.value),
                  rankLow: item.ranking.rankLow,
                  rankHigh: item.ranking.rankHigh,
                }),
              },
            ],
          }))}
        />
      }
      table={
        <FigureTable
          caption={t('priorities.ranking')}
          rows={items}
          keyOf={({ id }) => id}
          columns={[
            { header: t('priorities.action'), cell: nameOf },
            { header: t('pulse.driver'), cell: ({ driver }) => words.name(driver) },
            {
              header: t('priorities.net'),
              cell: ({ ranking }) => (ranking ? money(ranking.net.value) : '–'),
              isFigure: true,
            },
            {
              header: t('relationships.column.interval'),
              cell: ({ ranking }) =>
                ranking?.net.interval
                  ? `${money(ranking.net.interval.low)} – ${money(ranking.net.interval.high)}`
                  : '–',
              isFigure: true,
            },
            {
              header: t('priorities.paysBack'),
              cell: ({ ranking }) => (ranking ? format.percent(ranking.probabilityPaysBack) : '–'),
              isFigure: true,
            },
            {
              header: t('priorities.ranks'),
              cell: ({ ranking }) => (ranking ? `${ranking.rankLow} – ${ranking.rankHigh}` : '–'),
              isFigure: true,
            },
            { header: t('priorities.state'), cell: state },
          ]}
        />
      }
      note={t('priorities.method', { draws: format.number(priorities.draws) })}
    />
  );
}
