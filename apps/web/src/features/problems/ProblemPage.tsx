import { Button } from '@mantine/core';
import type { ProblemPage as Found } from '@rapport/contracts/problems';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { statuses } from '../cases/casesSearch.ts';
import { CaseLines } from '../cases/list/CaseLines.tsx';
import { fewCasesQuery } from '../cases/queries.ts';
import { useIssueName } from '../cases/useIssueName.ts';
import customerClasses from '../customers/CustomerPage.module.css';
import { PublishFix } from '../said/PublishFix.tsx';
import { AtRisk } from './AtRisk.tsx';
import { Effect } from './Effect.tsx';
import { ProblemForm } from './ProblemForm.tsx';
import { ProblemMoves } from './ProblemMoves.tsx';
import classes from './Problems.module.css';
import { problemQuery } from './queries.ts';
import { Tell } from './Tell.tsx';
import { useProblemChanges } from './useProblemChanges.ts';

/** One problem: what it costs, what was decided and done, who is told, and whether it changed anything. */
export function ProblemPage(): ReactElement {
  const { t } = useText();
  const { problemId } = useParams({ from: '/workspace/problems/$problemId' });
  const { data, error, refetch } = useQuery(problemQuery(problemId));
  const back = (
    <Link to="/problems" className={customerClasses.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('problems.back')}
    </Link>
  );
  if (data) return <Whole problem={data} back={back} />;
  return (
    <Page title={t('problems.title')} above={back}>
      {error ? (
        <ErrorNote error={error} title={t('problems.failed')} onRetry={() => void refetch()} />
      ) : (
        <Waiting rows={8} />
      )}
    </Page>
  );
}

function Whole({ problem, back }: { problem: Found; back: ReactElement }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const issueName = useIssueName();
  const mayWrite = useMay('cases:write');
  const mayManage = useMay('cases:manage');
  const navigate = useNavigate();
  const { remove } = useProblemChanges();
  const [isChanging, setChanging] = useState(false);
  // Left first: what is gone is not read again.
  const leave = async () => {
    await navigate({ to: '/problems' });
    await remove.mutateAsync(problem.id).catch(() => null);
  };
  const gathered = [
    ...problem.issues.map(issueName),
    ...problem.rootCauses,
    ...problem.products,
    ...problem.sites.map(({ name }) => name),
  ];
  const { people, cases, activeCases, openHours, givenCents, currency, lastCaseAt } = problem;
  return (
    <Page
      title={problem.title}
      above={back}
      lead={`${t(`problems.status.${problem.status}`)} · ${t('problems.figures', {
        people,
        cases,
        active: format.number(activeCases),
      })}`}
      actions={
        <>
          {mayWrite && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('problems.edit')}
            </Button>
          )}
          {mayManage && (
            <Button variant="subtle" color="gray" loading={remove.isPending} onClick={() => void leave()}>
              {t('problems.remove')}
            </Button>
          )}
        </>
      }
    >
      <p className={classes.figures}>
        {t('problems.cost', {
          hours: format.number(openHours),
          given: format.money(givenCents, currency),
        })}
        {lastCaseAt && ` · ${t('problems.lastCase', { ago: format.ago(lastCaseAt, new Date()) })}`}
        {problem.owner && ` · ${t('problems.ownedBy', { name: problem.owner.name })}`}
        {problem.dueOn && ` · ${t('problems.dueOn')} ${format.date(problem.dueOn)}`}
      </p>
      <div className={classes.story}>
        {problem.description && <p>{problem.description}</p>}
        {gathered.length > 0 && <Said what={t('problems.gathers')} words={format.list(gathered)} />}
        {problem.decision && (
          <Said
            what={
              problem.decidedAt
                ? t('problems.decidedOn', { date: format.date(problem.decidedAt) })
                : t('problems.decided')
            }
            words={problem.decision}
          />
        )}
        {problem.fix && problem.fixedAt && (
          <Said what={t('problems.fixedOn', { date: format.date(problem.fixedAt) })} words={problem.fix} />
        )}
        {problem.setAsideBecause && <Said what={t('problems.aside')} words={problem.setAsideBecause} />}
      </div>
      <ProblemMoves problem={problem} />
      <AtRisk problemId={problem.id} />
      {problem.fixedAt && <Effect effect={problem.effect} />}
      <Tell problem={problem} />
      <PublishFix problem={problem} />
      <ItsCases id={problem.id} />
      {isChanging && <ProblemForm problem={problem} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function Said({ what, words }: { what: string; words: string }): ReactElement {
  return (
    <p>
      <span className={classes.quiet}>{what}</span> {words}
    </p>
  );
}

function ItsCases({ id }: { id: string }): ReactElement {
  const { t } = useText();
  const { data } = useQuery(fewCasesQuery({ problem: id, status: [...statuses], sort: 'newest', limit: 10 }));
  return (
    <Section
      title={t('problems.cases')}
      actions={
        <Link to="/cases" search={{ problem: id }} className={classes.link}>
          {t('problems.allCases')}
        </Link>
      }
    >
      {data && data.cases.length > 0 && <CaseLines rows={data.cases} selected={new Set()} onSelect={null} />}
      {data?.cases.length === 0 && <p className={classes.quiet}>{t('problems.none')}</p>}
    </Section>
  );
}
