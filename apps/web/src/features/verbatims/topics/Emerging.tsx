import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useMeasureWords } from '../../measures/words/useMeasureWords.ts';
import { emergingQuery, refreshEmerging } from '../queries.ts';
import classes from './TopicsPage.module.css';

/** Phrases that rose in the latest week and that no topic speaks of yet. */
export function Emerging(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const measures = useMeasureWords();
  const mayManage = useMay('topics:manage');
  const queries = useQueryClient();
  const emerging = useQuery(emergingQuery);
  const refresh = useMutation({
    mutationFn: refreshEmerging,
    onSettled: () => queries.invalidateQueries({ queryKey: emergingQuery.queryKey }),
  });
  const { data } = emerging;
  return (
    <section className={classes.part} aria-label={t('listen.emerging')}>
      <h2>{t('listen.emerging')}</h2>
      <p className={classes.quiet}>{t('listen.emergingLead', { weeks: data?.weeksBefore ?? 8 })}</p>
      {emerging.isError && <ErrorNote error={emerging.error} onRetry={() => void emerging.refetch()} />}
      {data && data.phrases.length === 0 && (
        <p role="status">
          {data.computedAt === null ? t('listen.emergingNotYet') : t('listen.emergingNone')}
        </p>
      )}
      {data && data.phrases.length > 0 && (
        <ul className={classes.phrases}>
          {data.phrases.map(({ phrase, language, recent, before, rise, adjustedP }) => (
            <li key={`${language} ${phrase}`}>
              <Link to="/listen" search={{ q: `"${phrase}"`, from: data.week?.from }} lang={language}>
                <q>{phrase}</q>
              </Link>
              <span>
                {rise === null
                  ? t('listen.emergingNew', { count: recent, n: format.number(recent) })
                  : t('listen.emergingSays', {
                      count: recent,
                      n: format.number(recent),
                      before: format.number(before),
                      times: format.number(rise, 1),
                    })}{' '}
                <span className={classes.quiet}>({measures.p(adjustedP)})</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayManage && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          loading={refresh.isPending || data?.isWorking}
          onClick={() => refresh.mutate()}
        >
          {t(data?.computedAt === null ? 'listen.emergingFirst' : 'listen.emergingRefresh')}
        </Button>
      )}
      {data?.computedAt && (
        <p className={classes.quiet}>
          {t('listen.emergingMethod', {
            date: format.date(data.computedAt),
            recent: format.number(data.verbatims.recent),
            before: format.number(data.verbatims.before),
          })}
        </p>
      )}
    </section>
  );
}
