import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import customerClasses from '../customers/CustomerPage.module.css';
import { ProblemForm } from './ProblemForm.tsx';
import classes from './Problems.module.css';
import { problemsQuery } from './queries.ts';
import { Suggestions } from './Suggestions.tsx';

/** What lies behind cases, and what may. */
export function ProblemsPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const mayWrite = useMay('cases:write');
  const mayManage = useMay('settings:manage');
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(problemsQuery);
  const make = mayWrite && <Button onClick={() => setMaking(true)}>{t('problems.new')}</Button>;
  return (
    <Page
      title={t('problems.title')}
      lead={t('problems.lead')}
      actions={
        <>
          {mayManage && (
            <Link to="/problems/said" className={classes.link}>
              {t('said.title')}
            </Link>
          )}
          {data && data.problems.length > 0 && make}
        </>
      }
      above={
        <Link to="/cases" className={customerClasses.back}>
          <IconArrowLeft size={16} aria-hidden /> {t('cases.back')}
        </Link>
      }
    >
      {error && !data && (
        <ErrorNote error={error} title={t('problems.failed')} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Waiting rows={6} />}
      {data?.problems.length === 0 && (
        <EmptyState
          title={t('problems.empty.title')}
          action={make || undefined}
          example={t('problems.empty.example')}
        >
          {t('problems.empty.text')}
        </EmptyState>
      )}
      {data && data.problems.length > 0 && (
        <List label={t('problems.list')}>
          {data.problems.map((each) => (
            <ListRow
              key={each.id}
              title={
                <Link to="/problems/$problemId" params={{ problemId: each.id }} className={classes.link}>
                  {each.title}
                </Link>
              }
              detail={
                <>
                  {t('problems.figures', {
                    people: each.people,
                    cases: each.cases,
                    active: format.number(each.activeCases),
                  })}
                  {' · '}
                  {t('problems.cost', {
                    hours: format.number(each.openHours),
                    given: format.money(each.givenCents, data.currency),
                  })}
                  {each.owner && ` · ${each.owner.name}`}
                </>
              }
              aside={
                <span className={classes.status} data-status={each.status}>
                  {t(`problems.status.${each.status}`)}
                </span>
              }
            />
          ))}
        </List>
      )}
      <Suggestions />
      {isMaking && <ProblemForm problem={null} onClose={() => setMaking(false)} />}
    </Page>
  );
}
