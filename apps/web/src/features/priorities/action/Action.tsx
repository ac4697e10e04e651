import { Button } from '@mantine/core';
import type { Priority } from '@rapport/contracts/priorities';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { useMeasureWords } from '../../measures/words/useMeasureWords.ts';
import { usePriorityChange } from '../usePriorityChange.ts';
import classes from './Action.module.css';
import { Decisions } from './Decisions.tsx';
import { ToldForm } from './ToldForm.tsx';

type Input = NonNullable<Priority['ranking']>['inputs'][number];

/** One action: what it is expected to earn and from what, what people tell of it, what was decided and what came after. */
export function Action(props: {
  priority: Priority;
  currency: string;
  /** A proposal was kept: it has an id now. */
  onKept: (id: string) => void;
  onGone: () => void;
}): ReactElement {
  const { priority, currency } = props;
  const { t } = useText();
  const format = useFormat();
  const mayWrite = useMay('measures:write');
  const measures = useMeasureWords();
  const { ranking } = priority;
  const money = (amount: number) => format.money(Math.round(amount) * 100, currency);
  const shares = new Set<Input['input']>(['statedImportance', 'derivedImportance', 'closes']);
  const write = (input: Input['input'], value: number) => {
    if (shares.has(input)) return format.percent(value);
    if (input === 'gap') return format.number(100 * value, 0);
    return input === 'customers' ? format.number(value, 0) : money(value);
  };
  const sourceOf = ({ source }: Input) => {
    const [kind, measure = ''] = source.split(':');
    return kind === 'drivers'
      ? t('priorities.source.drivers', { measure: measures.name(measure) })
      : t(`priorities.source.${kind}` as 'priorities.source.pulse');
  };
  return (
    <>
      {ranking ? (
        <>
          <p className={classes.sentence}>
            {t('priorities.expected', {
              net: money(ranking.net.value),
              low: money(ranking.net.interval?.low ?? ranking.net.value),
              high: money(ranking.net.interval?.high ?? ranking.net.value),
              paysBack: format.percent(ranking.probabilityPaysBack),
            })}
          </p>
          <section
            className={classes.table}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too
            tabIndex={0}
            aria-label={t('priorities.inputs')}
          >
            <FigureTable
              caption={t('priorities.inputs')}
              rows={ranking.inputs}
              keyOf={({ input }) => input}
              columns={[
                { header: t('priorities.input'), cell: ({ input }) => t(`priorities.input.${input}`) },
                {
                  header: t('priorities.value'),
                  cell: ({ input, value }) => write(input, value),
                  isFigure: true,
                },
                {
                  header: t('relationships.column.interval'),
                  cell: ({ input, low, high }) =>
                    low === high ? '–' : `${write(input, low)} – ${write(input, high)}`,
                  isFigure: true,
                },
                {
                  header: t('priorities.source'),
                  cell: (input) => `${sourceOf(input)}${input.n ? ` (n = ${format.number(input.n)})` : ''}`,
                },
              ]}
            />
          </section>
          {ranking.swings[0] && (
            <p className={classes.note}>
              {t('priorities.hangsOn', {
                input: t(`priorities.input.${ranking.swings[0].input}`),
                from: write(ranking.swings[0].input, ranking.swings[0].from),
                to: write(ranking.swings[0].input, ranking.swings[0].to),
                atFrom: money(ranking.swings[0].atFrom),
                atTo: money(ranking.swings[0].atTo),
              })}
            </p>
          )}
        </>
      ) : (
        priority.missing && <p className={classes.sentence}>{t(`priorities.missing.${priority.missing}`)}</p>
      )}
      {mayWrite && <ToldForm priority={priority} currency={currency} onKept={props.onKept} />}
      <Decisions priority={priority} onKept={props.onKept} />
      {mayWrite && !priority.isProposal && <PutAway priority={priority} onGone={props.onGone} />}
    </>
  );
}

function PutAway({ priority, onGone }: { priority: Priority; onGone: () => void }): ReactElement {
  const { t } = useText();
  const set = (isArchived: boolean) =>
    request(`/api/v1/priorities/${priority.id}`, { method: 'PATCH', body: { isArchived } });
  const takeBack = usePriorityChange<void>(() => set(false), null);
  const putAway = usePriorityChange<void>(
    () => set(true),
    null,
    () => {
      onGone();
      notifyDone(
        <>
          {t('priorities.wasPutAway', { name: priority.name })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => takeBack.mutate()}>
            {t('pulse.undo')}
          </Button>
        </>,
      );
    },
  );
  return (
    <Button
      className={classes.away}
      variant="subtle"
      color="gray"
      loading={putAway.isPending}
      onClick={() => putAway.mutate()}
    >
      {t('priorities.putAway')}
    </Button>
  );
}
