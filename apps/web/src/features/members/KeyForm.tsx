import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type KeyScope, keyScopes } from '@rapport/contracts/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { type CreatedKey, createKey, keysQuery } from './api.ts';

/** A name and what the key may do; the least by default. */
export function KeyForm(props: { onCreated: (key: CreatedKey) => void; onCancel: () => void }): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['ingest']);
  const [isChecked, setChecked] = useState(false);
  const creation = useMutation({
    mutationFn: createKey,
    onSuccess: (key) => {
      props.onCreated(key);
      return queries.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '' && scopes.length > 0) {
      creation.mutate({ name: name.trim(), scopes: scopes as KeyScope[] });
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('members.keyName')}
          description={t('members.keyNameHint')}
          data-autofocus
          maxLength={100}
          value={name}
          error={isChecked && name.trim() === '' ? t('members.keyNameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('members.keyScopes')}
          value={scopes}
          onChange={setScopes}
          error={isChecked && scopes.length === 0 ? t('members.keyScopesMissing') : undefined}
        >
          <Stack gap="xs" mt="xs">
            {keyScopes.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`members.scope.${scope}`)}
                description={t(`members.scope.${scope}Hint`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {creation.error && <ErrorNote error={creation.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={creation.isPending}>
            {t('members.keySubmit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
