import { Button, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import type { CasePage } from '@rapport/contracts/cases';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { AddToProblem } from '../../problems/AddToProblem.tsx';
import classes from '../Cases.module.css';
import { priorities } from '../casesSearch.ts';
import { agentsQuery } from '../queries.ts';
import { useCaseChanges } from '../useCaseChanges.ts';
import { useSetProblems } from '../useSetProblems.ts';

const becauses = [
  'named',
  'site',
  'skill',
  'site-and-skill',
  'load',
  'started',
  'nobody-there',
  'nobody-knows',
  'all-full',
];

/** Who answers for it, how pressing it is, what comes next. */
export function Facts({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const { data: agents = [] } = useQuery(agentsQuery);
  const { change } = useCaseChanges();
  const setProblems = useSetProblems();
  const why =
    found.ownerBecause && becauses.includes(found.ownerBecause)
      ? t(`cases.because.${found.ownerBecause}` as TextKey)
      : undefined;
  const owners = agents.map(({ id, name }) => ({ value: id, label: name }));
  if (found.owner && !owners.some(({ value }) => value === found.owner?.id))
    owners.push({ value: found.owner.id, label: found.owner.name });
  return (
    <section className={classes.part}>
      <div className={classes.facts}>
        <Select
          label={t('cases.owner')}
          description={why}
          placeholder={t('cases.noOwner')}
          data={owners}
          value={found.owner?.id ?? null}
          disabled={!mayWrite}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('cases.noOwner') }}
          onChange={(owner) => change.mutate({ id: found.id, owner })}
        />
        <NativeSelect
          label={t('cases.priority')}
          value={found.priority}
          disabled={!mayWrite}
          data={priorities.map((value) => ({ value, label: t(`cases.priority.${value}`) }))}
          onChange={(event) => {
            const priority = priorities.find((each) => each === event.currentTarget.value);
            if (priority) change.mutate({ id: found.id, priority });
          }}
        />
        {mayWrite && <NextStep key={`${found.nextStep} ${found.nextStepAt}`} found={found} />}
        {found.issue && (
          <p style={{ margin: 0 }}>
            <span className={classes.quiet}>{t('cases.issue')}:</span> {found.issue}
          </p>
        )}
        {found.product && (
          <p style={{ margin: 0 }}>
            <span className={classes.quiet}>{t('cases.product')}:</span> {found.product}
          </p>
        )}
        {found.problem && (
          <p style={{ margin: 0 }}>
            <span className={classes.quiet}>{t('cases.problem')}:</span>{' '}
            <Link to="/problems/$problemId" params={{ problemId: found.problem.id }}>
              {found.problem.title}
            </Link>{' '}
            {mayWrite && (
              <Button size="compact-xs" variant="subtle" onClick={() => void setProblems([found], null)}>
                {t('problems.takeOut')}
              </Button>
            )}
          </p>
        )}
        {!found.problem && mayWrite && (
          <AddToProblem caseIds={[found.id]} onChosen={(problemId) => void setProblems([found], problemId)} />
        )}
      </div>
    </section>
  );
}

function NextStep({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const { change } = useCaseChanges();
  const [what, setWhat] = useState(found.nextStep ?? '');
  const [when, setWhen] = useState(localOf(found.nextStepAt));
  const isChanged = what !== (found.nextStep ?? '') || when !== localOf(found.nextStepAt);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          {
            id: found.id,
            nextStep: what.trim() || null,
            nextStepAt: when === '' ? null : new Date(when).toISOString(),
          },
          { onSuccess: () => notifyDone(t('shell.saved')) },
        );
      }}
    >
      <TextInput
        label={t('cases.nextWhat')}
        description={t('cases.nextHint')}
        value={what}
        maxLength={500}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Group align="flex-end" gap="xs" mt="xs">
        <TextInput
          type="datetime-local"
          label={t('cases.nextWhen')}
          value={when}
          onChange={(event) => setWhen(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={change.isPending} disabled={!isChanged}>
          {t('shell.save')}
        </Button>
      </Group>
    </form>
  );
}

/** As a field for a date and a time holds it, on the clock of whoever looks. */
function localOf(instant: string | null): string {
  if (instant === null) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
