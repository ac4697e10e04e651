import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { IntervalRows } from '../../../charts/IntervalRows.tsx';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { usePercent } from '../../../i18n/usePercent.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { ListenTabs } from '../ListenTabs.tsx';
import { NothingWritten } from '../NothingWritten.tsx';
import { topicsQuery, verbatimsQuery } from '../queries.ts';
import { VerbatimFilters } from '../stream/VerbatimFilters.tsx';
import { useTopicWords } from '../useTopicWords.ts';
import { useVerbatimsSearch } from '../useVerbatimsSearch.ts';
import { hasFilters } from '../verbatimsSearch.ts';
import { Emerging } from './Emerging.tsx';
import classes from './TopicsPage.module.css';
import { TopicTrend } from './TopicTrend.tsx';
import { useChangeWords } from './useChangeWords.ts';

/** What customers speak of, how they speak of it, and what moved. Each topic leads to the words behind it. */
export function TopicsPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const percent = usePercent();
  const { search, change, replaceAll } = useVerbatimsSearch();
  const navigate = useNavigate();
  const topics = useTopicWords();
  const changes = useChangeWords();
  const answer = useQuery(topicsQuery(search));
  const isBare = answer.data?.verbatims === 0 && !hasFilters(search);
  const ever = useInfiniteQuery({ ...verbatimsQuery({}), enabled: isBare });
  if (isBare && ever.data?.pages[0]?.verbatims.length === 0)
    return (
      <Page title={t('listen.topics')} above={<ListenTabs at="/listen/topics" />}>
        <NothingWritten />
      </Page>
    );
  if (!answer.data)
    return (
      <Page title={t('listen.topics')} above={<ListenTabs at="/listen/topics" />}>
        {answer.isError ? (
          <ErrorNote
            error={answer.error}
            title={t('listen.topicsFailed')}
            onRetry={() => void answer.refetch()}
          />
        ) : (
          <Waiting rows={8} height={48} />
        )}
      </Page>
    );
  const { data } = answer;
  const { from, to, verbatims, tones } = data;
  const seeWords = (part: object) =>
    void navigate({ to: '/listen', search: { ...search, from, to, ...part } });
  const signed = (value: number) => (value > 0 ? `+${format.number(value)}` : format.number(value));
  const share = (n: number) => format.percent(verbatims === 0 ? 0 : n / verbatims);
  return (
    <Page
      title={t('listen.topics')}
      lead={t('listen.topicsLead', {
        count: verbatims,
        n: format.number(verbatims),
        from: format.date(`${from}T12:00:00Z`),
        to: format.date(`${to}T12:00:00Z`),
      })}
      above={<ListenTabs at="/listen/topics" />}
    >
      <VerbatimFilters
        search={search}
        span={{ from, to }}
        isAboutTopics
        onChange={change}
        onClear={() => replaceAll({})}
      />
      {verbatims === 0 ? (
        <EmptyState title={t('listen.noWords.title')}>{t('listen.noWords.text')}</EmptyState>
      ) : (
        <>
          <p className={classes.sentence}>
            {t('listen.tonesSay', {
              positive: share(tones.positive),
              negative: share(tones.negative),
              mixed: share(tones.mixed),
              neutral: share(tones.neutral),
            })}
          </p>
          <ChartFrame
            title={t('listen.byTopic')}
            lead={t('listen.byTopicLead')}
            drawing={
              <IntervalRows
                headings={[t('listen.column.share'), t('listen.column.balance')]}
                absent={t('listen.tooFew')}
                domains={[
                  [
                    0,
                    Math.min(
                      1,
                      Math.max(
                        0.1,
                        ...data.topics.map((one) => (one.share.ok ? (one.share.interval?.high ?? 0) : 0)),
                      ),
                    ),
                  ],
                  [-1, 1],
                ]}
                rows={data.topics.map((one) => ({
                  key: one.key,
                  label: topics.name(one.key),
                  colour: 'var(--press)',
                  pickLabel: t('listen.seeWords', { topic: topics.name(one.key) }),
                  onPick: () => seeWords({ topic: [one.key] }),
                  words: changes.share(one.change),
                  figures: [
                    one.share.ok
                      ? {
                          value: one.share.value,
                          low: one.share.interval?.low ?? one.share.value,
                          high: one.share.interval?.high ?? one.share.value,
                          text: percent(one.share.value),
                          detail: t('listen.texts', { count: one.n, n: format.number(one.n) }),
                        }
                      : null,
                    one.balance.ok
                      ? {
                          value: one.balance.value,
                          low: one.balance.interval?.low ?? one.balance.value,
                          high: one.balance.interval?.high ?? one.balance.value,
                          text: signed(Math.round(one.balance.value * 100)),
                          detail: t('listen.balanceDetail', {
                            positive: format.number(one.positive),
                            negative: format.number(one.negative),
                          }),
                        }
                      : null,
                  ],
                }))}
              />
            }
            table={
              <FigureTable
                caption={t('listen.byTopic')}
                rows={data.topics}
                keyOf={({ key }) => key}
                columns={[
                  { header: t('listen.column.topic'), cell: ({ key }) => topics.name(key) },
                  { header: t('listen.column.texts'), cell: ({ n }) => format.number(n), isFigure: true },
                  {
                    header: t('listen.column.negative'),
                    cell: ({ negative }) => format.number(negative),
                    isFigure: true,
                  },
                  {
                    header: t('listen.column.positive'),
                    cell: ({ positive }) => format.number(positive),
                    isFigure: true,
                  },
                  {
                    header: t('listen.column.balance'),
                    cell: ({ balance }) =>
                      balance.ok
                        ? `${signed(Math.round(balance.value * 100))} (${signed(Math.round((balance.interval?.low ?? 0) * 100))} – ${signed(Math.round((balance.interval?.high ?? 0) * 100))})`
                        : '–',
                    isFigure: true,
                  },
                ]}
              />
            }
            note={t('listen.method')}
          />
          <TopicTrend answer={data} />
          <section className={classes.part} aria-label={t('listen.bySignal')}>
            <h2>{t('listen.bySignal')}</h2>
            <p className={classes.quiet}>{t('listen.bySignalLead')}</p>
            <ul className={classes.signals}>
              {data.signals.map((one) => (
                <li key={one.key}>
                  <Link to="/listen" search={{ ...search, from, to, signal: [one.key as 'leaving'] }}>
                    {t(`listen.signal.${one.key}` as TextKey)}
                  </Link>
                  <span>
                    {format.number(one.n)}
                    {one.share.ok && one.share.interval && (
                      <span className={classes.quiet}>
                        {' '}
                        {t('listen.signalShare', {
                          share: percent(one.share.value),
                          low: format.percent(one.share.interval.low),
                          high: format.percent(one.share.interval.high),
                        })}
                      </span>
                    )}
                  </span>
                  <span className={classes.quiet}>{changes.share(one.change)}</span>
                </li>
              ))}
            </ul>
          </section>
          <Emerging />
        </>
      )}
    </Page>
  );
}
