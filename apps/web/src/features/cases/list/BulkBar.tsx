import { Button, Select } from '@mantine/core';
import type { CaseRow } from '@rapport/contracts/cases';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { AddToProblem } from '../../problems/AddToProblem.tsx';
import classes from '../Cases.module.css';
import { priorities } from '../casesSearch.ts';
import { agentsQuery } from '../queries.ts';
import { backTo, useBulk } from '../useBulk.ts';
import { useCaseChanges } from '../useCaseChanges.ts';
import { useSetProblems } from '../useSetProblems.ts';

/** What can be done to all the cases selected. */
export function BulkBar(props: { rows: readonly CaseRow[]; onClear: () => void }): ReactElement {
  const { t } = useText();
  const { data: agents = [] } = useQuery(agentsQuery);
  const { many } = useCaseChanges();
  const ids = props.rows.map(({ id }) => id);
  const setProblems = useSetProblems();
  const bulk = useBulk();
  const said = (count: number) => t('cases.bulk.done', { count });
  const give = (owner: string) =>
    bulk({
      change: { ids, owner },
      back: backTo(
        props.rows.filter((row) => row.owner?.id !== owner),
        (row) => row.owner?.id ?? null,
        (had) => ({ owner: had }),
      ),
      said,
    });
  const rank = (priority: CaseRow['priority']) =>
    bulk({
      change: { ids, priority },
      back: backTo(
        props.rows.filter((row) => row.priority !== priority),
        (row) => row.priority,
        (had) => ({ priority: had }),
      ),
      said,
    });
  return (
    <section className={classes.bulk} aria-label={t('cases.bulk.label')}>
      <strong>{t('cases.selected', { count: ids.length })}</strong>
      <Select
        size="xs"
        placeholder={t('cases.bulk.assign')}
        aria-label={t('cases.bulk.assign')}
        value={null}
        searchable
        data={agents.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(owner) => owner && void give(owner)}
      />
      <Select
        size="xs"
        w={130}
        placeholder={t('cases.bulk.priority')}
        aria-label={t('cases.bulk.priority')}
        value={null}
        data={priorities.map((value) => ({ value, label: t(`cases.priority.${value}`) }))}
        onChange={(value) => {
          const priority = priorities.find((each) => each === value);
          if (priority) void rank(priority);
        }}
      />
      <Button
        size="xs"
        loading={many.isPending}
        onClick={() => many.mutate({ ids, move: { move: 'start' } })}
      >
        {t('cases.bulk.start')}
      </Button>
      <AddToProblem caseIds={ids} onChosen={(problemId) => void setProblems(props.rows, problemId)} />
      <Button size="xs" variant="subtle" onClick={props.onClear}>
        {t('cases.bulk.clear')}
      </Button>
    </section>
  );
}
