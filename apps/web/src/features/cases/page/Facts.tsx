import { Autocomplete, Button, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import type { CasePage } from '@rapport/contracts/cases';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay, useMe } from '../../../api/me.ts';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { withTypedSince } from '../../../ui/withTypedSince.ts';
import { AddToProblem } from '../../problems/AddToProblem.tsx';
import { mattersQuery } from '../../problems/queries.ts';
import classes from '../Cases.module.css';
import { priorities } from '../casesSearch.ts';
import { agentsQuery } from '../queries.ts';
import { useCaseChanges } from '../useCaseChanges.ts';
import { useIssueName } from '../useIssueName.ts';
import { useSetProblems } from '../useSetProblems.ts';
import { instantShown, wallTime } from './wallTime.ts';

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
  const issueName = useIssueName();
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
        {mayWrite && <NextStep found={found} />}
        {found.issue && (
          <p style={{ margin: 0 }}>
            <span className={classes.quiet}>{t('shell.label', { label: t('cases.issue') })}</span>{' '}
            {issueName(found.issue)}
          </p>
        )}
        {mayWrite && <Product found={found} />}
        {!mayWrite && found.product && (
          <p style={{ margin: 0 }}>
            <span className={classes.quiet}>{t('shell.label', { label: t('cases.product') })}</span>{' '}
            {found.product}
          </p>
        )}
        {found.problem && (
          <p style={{ margin: 0 }}>
            <span className={classes.quiet}>{t('shell.label', { label: t('cases.problem') })}</span>{' '}
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

const nothingTyped = { what: null, when: null };

function NextStep({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const { change } = useCaseChanges();
  const { timeZone } = useMe().workspace;
  const kept = { what: found.nextStep ?? '', when: wallTime(found.nextStepAt, timeZone) };
  const [typed, setTyped] = useState<{ what: string | null; when: string | null }>(nothingTyped);
  const what = typed.what ?? kept.what;
  const when = typed.when ?? kept.when;
  const isChanged = what !== kept.what || when !== kept.when;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          {
            id: found.id,
            nextStep: what.trim() || null,
            nextStepAt: when === '' ? null : instantShown(when, timeZone),
          },
          {
            onSuccess: () => {
              // What is kept is shown from now on, but in a field that was written in again.
              setTyped((now) => withTypedSince(nothingTyped, typed, now));
              notifyDone(t('shell.saved'));
            },
          },
        );
      }}
    >
      <TextInput
        label={t('cases.nextWhat')}
        description={t('cases.nextHint')}
        value={what}
        maxLength={500}
        onChange={(event) => setTyped({ ...typed, what: event.currentTarget.value })}
      />
      <Group align="flex-end" gap="xs" mt="xs">
        <TextInput
          type="datetime-local"
          label={t('cases.nextWhen')}
          value={when}
          onChange={(event) => setTyped({ ...typed, when: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={change.isPending} disabled={!isChanged}>
          {t('shell.save')}
        </Button>
      </Group>
    </form>
  );
}

/** What it is about, when it is about one product; with the way back to what it was. */
function Product({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const { change } = useCaseChanges();
  const { data: known } = useQuery(mattersQuery);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? found.product ?? '';
  const product = shown.trim() || null;
  const set = (value: string | null) => change.mutateAsync({ id: found.id, product: value });
  const onSave = async () => {
    await set(product);
    setTyped((now) => withTypedSince(null, typed, now));
    const said =
      product === null ? t('cases.product.removed') : t('cases.product.changed', { name: product });
    notifyUndoable(said, t('shell.undo'), async () => {
      const isBack = await set(found.product).then(
        () => true,
        () => false,
      );
      if (isBack) notifyDone(t('problems.undone'));
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onSave().catch(() => {});
      }}
    >
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Autocomplete
          label={t('cases.product')}
          placeholder={t('cases.product.none')}
          data={known?.products ?? []}
          limit={20}
          value={shown}
          maxLength={200}
          style={{ flex: 1 }}
          onChange={setTyped}
        />
        <Button
          type="submit"
          variant="default"
          aria-label={t('cases.product.save')}
          loading={change.isPending}
          disabled={product === found.product}
        >
          {t('shell.save')}
        </Button>
      </Group>
    </form>
  );
}
