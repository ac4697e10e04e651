import { Button, Fieldset, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { Problem } from '@rapport/contracts/problems';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { agentsQuery } from '../cases/queries.ts';
import { useIssueName } from '../cases/useIssueName.ts';
import { MattersField } from './MattersField.tsx';
import classes from './Problems.module.css';
import { mattersQuery } from './queries.ts';
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
  const { data: known } = useQuery(mattersQuery);
  const issueName = useIssueName();
  const { create, change } = useProblemChanges();
  const { problem, caseIds = [], onClose } = props;
  const [owner, setOwner] = useState(problem?.owner?.id ?? null);
  const [matters, setMatters] = useState({
    issues: problem?.issues ?? [],
    rootCauses: problem?.rootCauses ?? [],
    products: problem?.products ?? [],
    sites: problem?.sites.map(({ name }) => name) ?? [],
  });
  const isPending = create.isPending || change.isPending;
  const error = create.error ?? change.error;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '').trim();
    const said = {
      title: words('title'),
      description: words('description') || null,
      ...matters,
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
          <Fieldset legend={t('problems.joining')} variant="unstyled" className={classes.joining}>
            <p className={classes.hint}>{t('problems.joiningHint')}</p>
            <Stack gap="sm">
              {(['issues', 'rootCauses', 'products', 'sites'] as const).map((kind) => (
                <MattersField
                  key={kind}
                  label={t(`problems.${kind}`)}
                  placeholder={t(`problems.${kind}Hint`)}
                  known={known?.[kind] ?? []}
                  chosen={matters[kind]}
                  onChange={(chosen) => setMatters((now) => ({ ...now, [kind]: chosen }))}
                  {...(kind === 'issues' && { nameOf: issueName })}
                />
              ))}
            </Stack>
          </Fieldset>
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
