import { Button, Select } from '@mantine/core';
import type { DeskAgreement } from '@rapport/contracts/desk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { TypeLabel } from '../relationships/types/TypeLabel.tsx';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import classes from './DeskPage.module.css';
import { PassedList } from './PassedList.tsx';
import { agreementQuery, disagreementsQuery, keepAgreed } from './queries.ts';

/** How far the team agrees, who is how reliable, what is taken for what, and what to talk over. For leads. */
export function AgreementPart(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const agreement = useQuery(agreementQuery);
  const between = (figure: DeskAgreement['alpha']) =>
    figure.ok && figure.interval
      ? `${format.number(figure.interval.low, 2)} – ${format.number(figure.interval.high, 2)}`
      : '–';
  const { data } = agreement;
  return (
    <>
      <Section title={t('desk.agreement')} lead={t('desk.agreementLead')}>
        {agreement.isError && <ErrorNote error={agreement.error} onRetry={() => void agreement.refetch()} />}
        {data && (
          <p>
            {data.alpha.ok
              ? t('desk.alpha', {
                  value: format.number(data.alpha.value, 2),
                  between: between(data.alpha),
                  n: format.number(data.alpha.n),
                })
              : t(data.alpha.reason === 'constant' ? 'desk.alphaConstant' : 'desk.alphaTooFew', {
                  count: data.alpha.n,
                  n: format.number(data.alpha.n),
                })}
          </p>
        )}
        {data?.raw.ok && data.raw.interval && (
          <p>
            {t('desk.raw', {
              share: format.percent(data.raw.value),
              low: format.percent(data.raw.interval.low),
              high: format.percent(data.raw.interval.high),
              count: data.raw.n,
              n: format.number(data.raw.n),
            })}
          </p>
        )}
        {data && data.byMonth.length > 1 && (
          <ul className={classes.confusions} aria-label={t('desk.byMonth')}>
            {data.byMonth.map(({ month, alpha }) => (
              <li key={month}>
                {alpha.ok
                  ? t('desk.monthAlpha', {
                      month: format.month(`${month}-15T12:00:00Z`),
                      value: format.number(alpha.value, 2),
                      between: between(alpha),
                      n: format.number(alpha.n),
                    })
                  : t('desk.monthTooFew', { month: format.month(`${month}-15T12:00:00Z`) })}
              </li>
            ))}
          </ul>
        )}
        {data && data.raters.length > 0 && (
          <div className={classes.raters}>
            <FigureTable
              caption={t('desk.raters')}
              rows={data.raters}
              keyOf={({ rater }) => rater}
              columns={[
                { header: t('desk.column.rater'), cell: ({ rater }) => rater },
                { header: t('desk.column.tags'), cell: ({ tags }) => format.number(tags), isFigure: true },
                {
                  header: t('desk.column.right'),
                  cell: ({ accuracy }) =>
                    accuracy.ok
                      ? `${format.percent(accuracy.value)} (${format.percent(accuracy.interval?.low ?? 0)} – ${format.percent(accuracy.interval?.high ?? 1)})`
                      : '–',
                  isFigure: true,
                },
                {
                  header: t('desk.column.weighs'),
                  cell: ({ isUsed }) =>
                    isUsed ? t('listen.yes') : t('desk.notYet', { needed: data.needed }),
                },
              ]}
            />
            <p className={classes.when}>{t('desk.method')}</p>
          </div>
        )}
        {data && data.confusions.length > 0 && (
          <>
            <h3 className={classes.small}>{t('desk.confusions')}</h3>
            <ul className={classes.confusions}>
              {data.confusions.map(({ a, b, pairs, share }) => (
                <li key={`${a} ${b}`}>
                  <TypeLabel type={a} /> <span aria-hidden="true">/</span> <TypeLabel type={b} />
                  <span>
                    {share.ok && share.interval
                      ? t('desk.timesOf', {
                          count: pairs,
                          n: format.number(share.n),
                          low: format.percent(share.interval.low),
                          high: format.percent(share.interval.high),
                        })
                      : t('desk.times', { count: pairs })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <DisagreementsPart />
    </>
  );
}

function DisagreementsPart(): ReactElement | null {
  const { t } = useText();
  const words = useTypeWords();
  const queries = useQueryClient();
  const disagreements = useQuery(disagreementsQuery);
  const keep = useMutation({
    mutationFn: keepAgreed,
    onSuccess: (data) => queries.setQueryData(disagreementsQuery.queryKey, data),
  });
  const items = disagreements.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('desk.disagreements')} lead={t('desk.disagreementsLead')}>
      {keep.isError && <ErrorNote error={keep.error} />}
      <ul className={classes.disagreements}>
        {items.map((item) => (
          <li key={item.id}>
            {item.text && <blockquote lang={item.language ?? undefined}>{item.text}</blockquote>}
            {item.exchanges.length > 0 && <PassedList exchanges={item.exchanges} />}
            <p className={classes.when}>
              <Link to="/customers/$customerId" params={{ customerId: item.customerId }}>
                {t('desk.seeCustomer')}
              </Link>
            </p>
            {item.agreed ? (
              <p>{t('desk.agreedOn', { type: words.phrase(item.agreed) })}</p>
            ) : (
              <div className={classes.choices}>
                {item.said.map(({ rater, type }) => (
                  <Button
                    key={rater}
                    size="compact-sm"
                    variant="default"
                    disabled={type === null}
                    onClick={() => type && keep.mutate({ id: item.id, type })}
                  >
                    {t('desk.said', {
                      rater,
                      type: type === null ? t('desk.cannotTell') : words.name(type),
                    })}
                  </Button>
                ))}
                <Select
                  size="xs"
                  searchable
                  aria-label={t('desk.another')}
                  placeholder={t('desk.another')}
                  value={null}
                  data={words.shown
                    .filter(({ key }) => item.said.every(({ type }) => type !== key))
                    .map(({ key }) => ({ value: key, label: words.name(key) }))}
                  onChange={(type) => type && keep.mutate({ id: item.id, type })}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
