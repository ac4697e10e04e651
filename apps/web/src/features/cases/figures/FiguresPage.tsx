import type { CaseFigures, ContactReasons } from '@rapport/contracts/cases';
import type { Measured } from '@rapport/contracts/measures';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { usePercent } from '../../../i18n/usePercent.ts';
import { useText } from '../../../i18n/useText.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import customerClasses from '../../customers/CustomerPage.module.css';
import classes from '../Cases.module.css';
import { figuresQuery, reasonsQuery } from '../queries.ts';
import { useIssueName } from '../useIssueName.ts';

/** Whether promises of time are kept, and why customers write and call. */
export function FiguresPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const figures = useQuery(figuresQuery);
  const reasons = useQuery(reasonsQuery);
  const back = (
    <Link to="/cases" className={customerClasses.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('cases.back')}
    </Link>
  );
  return (
    <Page
      title={t('cases.figures.title')}
      above={back}
      lead={
        figures.data &&
        t('cases.figures.lead', { from: format.date(figures.data.from), to: format.date(figures.data.to) })
      }
    >
      {figures.data && <Kept figures={figures.data} />}
      {figures.isError && (
        <ErrorNote
          error={figures.error}
          title={t('cases.figures.failed')}
          onRetry={() => void figures.refetch()}
        />
      )}
      {!figures.data && !figures.isError && <Waiting rows={6} />}
      {reasons.data && <Reasons reasons={reasons.data} />}
    </Page>
  );
}

function Kept({ figures }: { figures: CaseFigures }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const share = useShare();
  const { opened, resolved, late, reopened, settled } = figures;
  return (
    <>
      <p className={classes.sentence}>{t('cases.figures.sentence', { opened, resolved, late, reopened })}</p>
      <p>
        {settled.ok ? t('cases.figures.settled', { share: share(settled) }) : t('cases.figures.noSettled')}
      </p>
      <DataTable
        label={t('cases.figures.kept')}
        columns={[
          { header: t('cases.priority') },
          { header: t('cases.figures.answer'), isFigure: true },
          { header: t('cases.figures.resolve'), isFigure: true },
          { header: t('cases.figures.median'), isFigure: true },
        ]}
        rows={figures.byPriority.map(({ priority, answerMet, resolveMet, medianMinutes }) => ({
          key: priority,
          cells: [
            t(`cases.priority.${priority}`),
            share(answerMet),
            share(resolveMet),
            medianMinutes === null
              ? ''
              : medianMinutes < 90
                ? t('cases.figures.minutes', { minutes: medianMinutes })
                : t('cases.figures.hours', { hours: format.number(medianMinutes / 60, 1) }),
          ],
        }))}
      />
      <p className={classes.quiet} style={{ fontSize: 14 }}>
        {t('cases.figures.note')}
      </p>
    </>
  );
}

function Reasons({ reasons }: { reasons: ContactReasons }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const percent = usePercent();
  const share = useShare();
  const issueName = useIssueName();
  const { contacts, fcr, withoutIssue } = reasons;
  const span = { contacts, from: format.date(reasons.from), to: format.date(reasons.to) };
  return (
    <Section title={t('cases.reasons.title')}>
      <p>
        {fcr.ok
          ? t('cases.reasons.sentence', { ...span, share: share(fcr) })
          : t('cases.reasons.sentenceOnly', span)}{' '}
        {withoutIssue > 0 &&
          reasons.reasons.length > 0 &&
          t('cases.reasons.without', { count: withoutIssue })}
      </p>
      {reasons.reasons.length === 0 ? (
        <p className={classes.quiet}>{t('cases.reasons.none')}</p>
      ) : (
        <DataTable
          label={t('cases.reasons.title')}
          columns={[
            { header: t('cases.reasons.issue') },
            { header: t('cases.reasons.contacts'), isFigure: true },
            { header: t('cases.reasons.customers'), isFigure: true },
            { header: t('cases.reasons.shareOf'), isFigure: true },
            { header: t('cases.reasons.first'), isFigure: true },
          ]}
          rows={reasons.reasons.map((reason) => ({
            key: reason.issue,
            cells: [
              issueName(reason.issue),
              format.number(reason.contacts),
              format.number(reason.customers),
              reason.share.ok ? percent(reason.share.value) : '',
              share(reason.resolvedFirst),
            ],
          }))}
        />
      )}
    </Section>
  );
}

/** A share with its interval and number; too few is said. */
function useShare(): (measured: Measured) => string {
  const { t } = useText();
  const format = useFormat();
  return (measured) =>
    measured.ok && measured.interval
      ? t('cases.figures.share', {
          share: format.percent(measured.value),
          low: format.percent(measured.interval.low),
          high: format.percent(measured.interval.high),
          n: measured.n,
        })
      : t('cases.figures.none', { n: measured.n });
}
