import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { studiesQuery } from '../../studies/queries.ts';
import { useDriverWords } from '../../studies/useDriverWords.ts';
import { usePriorityChange } from '../usePriorityChange.ts';
import classes from './Action.module.css';

/** An action of one's own, on an aspect that customers rated. */
export function NewAction({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useText();
  const words = useDriverWords();
  const navigate = useNavigate();
  const { data } = useQuery(studiesQuery);
  const pulse = data?.report?.pulse;
  const known = (pulse?.brands.find((brand) => brand.name === pulse.own) ?? pulse?.all)?.gaps ?? [];
  const [name, setName] = useState('');
  const [aspect, setAspect] = useState('');
  const driver = known.find((gap) => words.name(gap.driver) === aspect.trim())?.driver ?? aspect.trim();
  const add = usePriorityChange<void, { id: string }>(
    () => request('/api/v1/priorities', { method: 'POST', body: { name, driver } }),
    t('priorities.added'),
    ({ id }) => {
      onDone();
      void navigate({ to: '/priorities', search: { action: id } });
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        required
        data-autofocus
        label={t('priorities.name')}
        placeholder={t('priorities.nameExample')}
        value={name}
        maxLength={140}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Autocomplete
        required
        label={t('priorities.aspect')}
        description={t('priorities.aspectHint')}
        data={known.map((gap) => words.name(gap.driver))}
        value={aspect}
        maxLength={60}
        onChange={setAspect}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          {t('priorities.add')}
        </Button>
      </div>
    </form>
  );
}
