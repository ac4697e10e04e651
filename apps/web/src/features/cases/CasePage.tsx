import type { CasePage as Case } from '@rapport/contracts/cases';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Fragment, type ReactElement, useEffect } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import customerClasses from '../customers/CustomerPage.module.css';
import { Entry } from '../customers/timeline/Entry.tsx';
import classes from './Cases.module.css';
import { Acts } from './page/Acts.tsx';
import { Causes } from './page/Causes.tsx';
import { CommentForm } from './page/CommentForm.tsx';
import { CustomerLink } from './page/CustomerLink.tsx';
import { Facts } from './page/Facts.tsx';
import { Files } from './page/Files.tsx';
import { History } from './page/History.tsx';
import { Moves } from './page/Moves.tsx';
import { Others } from './page/Others.tsx';
import { Standing } from './page/Standing.tsx';
import { Who } from './page/Who.tsx';
import { caseQuery } from './queries.ts';

/** One case: who, what happened, what is to be done by when, what was done, what they said of it. */
export function CasePage(): ReactElement {
  const { t } = useText();
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const navigate = useNavigate();
  const found = useQuery(caseQuery(caseId));
  const survivor = found.data?.redirect;
  useEffect(() => {
    // Merged since the link was made: the address becomes that of the case it went into.
    if (survivor) void navigate({ to: '/cases/$caseId', params: { caseId: survivor }, replace: true });
  }, [survivor, navigate]);
  const back = (
    <Link to="/cases" className={customerClasses.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('cases.back')}
    </Link>
  );
  if (found.data)
    return (
      <Page
        title={t('cases.number', { number: found.data.number })}
        above={back}
        lead={<Lead found={found.data} />}
      >
        <Content key={found.data.id} found={found.data} />
      </Page>
    );
  const isMissing = found.error instanceof ApiError && found.error.code === 'not-found';
  return (
    <Page title={t('cases.title')} hideTitle above={back}>
      {found.isError ? (
        <ErrorNote
          error={found.error}
          title={t(isMissing ? 'cases.notFound' : 'cases.pageFailed')}
          onRetry={isMissing ? undefined : () => void found.refetch()}
        />
      ) : (
        <Waiting rows={10} height={24} />
      )}
    </Page>
  );
}

function Lead({ found }: { found: Case }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const parts = [
    t(`cases.status.${found.status}`),
    t('cases.openedOn', { date: format.dateTime(found.openedAt) }),
    found.site,
  ];
  return <>{parts.filter((part) => part !== null).join(' · ')}</>;
}

function Content({ found }: { found: Case }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className={classes.page}>
      <div>
        <Standing found={found} />
        <Moves found={found} />
        <Acts found={found} />
        <Causes found={found} />
        <CommentForm caseId={found.id} />
        <History caseId={found.id} />
      </div>
      <div>
        <Who found={found} />
        <Facts found={found} />
        <CustomerLink caseId={found.id} />
        <Files found={found} />
        <Others found={found} />
        {found.timeline.length > 0 && (
          <section className={classes.part}>
            <h2>{t('cases.timeline')}</h2>
            <ul className={classes.events}>
              {found.timeline.map((entry, index) => {
                const day = format.date(entry.at);
                const before = found.timeline[index - 1];
                return (
                  <Fragment key={entry.id}>
                    {(!before || format.date(before.at) !== day) && <li className={classes.quiet}>{day}</li>}
                    <Entry entry={entry} currency={found.currency} isSought={false} />
                  </Fragment>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
