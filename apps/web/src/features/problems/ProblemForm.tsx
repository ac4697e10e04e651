import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { Problem } from '@rapport/contracts/problems';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { agentsQuery } from '../cases/queries.ts';
import { useProblemChanges } from './useProblemChanges.ts';

/** Makes a problem of its first words, or changes one. */
export function ProblemForm(props: {
  problem: Problem | null;
  caseIds?: readonly string[];
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const navigate = useNavigate();
  const { data: agents = [] } = useQuery(agentsQuery);
  const { create, change } = useProblemChanges();
  const { problem, caseIds = [], onClose } = props;
  const [owner, setOwner] = useState(problem?.owner?.id ?? null);
  const isPending = create.isPending || change.isPending;
  const error = create.error ?? change.error;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '').trim();
    const lines = (name: string) => [
      ...new Set(
        words(name)
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
    ];
    const said = {
      title: words('title'),
      description: words('description') || null,
      issues: lines('issues'),
      rootCauses: lines('rootCauses'),
      products: lines('products'),
      sites: lines('sites'),
    };
    if (problem)
      change.mutate(
        { id: problem.id, ...said, owner, dueOn: words('dueOn') || null },
        { onSuccess: onClose },
      );
    else
      create.mutate(
        { ...said, caseIds: [...caseIds] },
        {
          onSuccess: ({ id }) => {
            onClose();
            void navigate({ to: '/problems/$problemId', params: { problemId: id } });
          },
        },
      );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={problem ? t('problems.edit') : t('problems.new')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            name="title"
            label={t('problems.name')}
            defaultValue={problem?.title ?? ''}
            required
            withAsterisk={false}
            maxLength={200}
            data-autofocus
          />
          <Textarea
            name="description"
            label={t('problems.description')}
            defaultValue={problem?.description ?? ''}
            maxLength={5_000}
            autosize
            minRows={2}
          />
          {(['issues', 'rootCauses', 'products', 'sites'] as const).map((name) => (
            <Textarea
              key={name}
              name={name}
              label={t(`problems.${name}`)}
              description={t('problems.mattersHint')}
              defaultValue={
                problem
                  ? problem[name].map((each) => (typeof each === 'string' ? each : each.name)).join('\n')
                  : ''
              }
              autosize
              minRows={2}
            />
          ))}
          {problem && (
            <>
              <Select
                label={t('problems.owner')}
                value={owner}
                onChange={setOwner}
                clearable
                searchable
                data={agents.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextInput
                name="dueOn"
                type="date"
                label={t('problems.dueOn')}
                defaultValue={problem.dueOn ?? ''}
              />
            </>
          )}
          {error && <ErrorNote error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t('shell.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
