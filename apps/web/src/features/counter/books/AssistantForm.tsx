import { Button, Group, MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import type { Assistant } from '@rapport/contracts/books';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { membersQuery } from '../../members/api.ts';
import { deskQuery } from '../queries.ts';
import { ThumbDrawer } from '../write/ThumbDrawer.tsx';

/** Somebody of the staff: name, account if any, where they work, whether they left. */
export function AssistantForm(props: { assistant: Assistant | null; onClose: () => void }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const { assistant } = props;
  const { data: desk } = useQuery(deskQuery);
  const { data: members } = useQuery(membersQuery);
  const [name, setName] = useState(assistant?.name ?? '');
  const [userId, setUserId] = useState<string | null>(assistant?.userId ?? null);
  const [siteIds, setSiteIds] = useState(assistant?.sites.map(({ id }) => id) ?? []);
  const [hasLeft, setHasLeft] = useState(assistant?.leftAt != null);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), userId, siteIds };
    try {
      if (assistant)
        await request(`/api/v1/books/assistants/${assistant.id}`, {
          method: 'PATCH',
          body: { ...body, hasLeft },
        });
      else await request('/api/v1/books/assistants', { method: 'POST', body });
      await client.invalidateQueries({ queryKey: ['counter'] });
      notifyDone(t('counter.books.saved'));
      props.onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <ThumbDrawer title={assistant?.name ?? t('counter.books.add')} onClose={props.onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            size="lg"
            required
            withAsterisk={false}
            maxLength={100}
            label={t('counter.books.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            size="lg"
            clearable
            searchable
            comboboxProps={{ withinPortal: true }}
            label={t('counter.books.account')}
            description={t('counter.books.accountHelp')}
            data={(members?.members ?? []).map((member) => ({
              value: member.userId,
              label: `${member.name} (${member.email})`,
            }))}
            value={userId}
            onChange={setUserId}
          />
          <MultiSelect
            size="lg"
            searchable
            comboboxProps={{ withinPortal: true }}
            label={t('counter.books.sites')}
            data={(desk?.sites ?? []).map((site) => ({ value: site.id, label: site.name }))}
            value={siteIds}
            onChange={setSiteIds}
          />
          {assistant && (
            <Switch
              size="md"
              label={t('counter.books.hasLeft')}
              description={t('counter.books.hasLeftHelp')}
              checked={hasLeft}
              onChange={(event) => setHasLeft(event.currentTarget.checked)}
            />
          )}
          {Boolean(error) && <ErrorNote error={error} />}
          <Group justify="flex-end">
            <Button size="lg" type="submit" disabled={name.trim() === ''}>
              {t('counter.books.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </ThumbDrawer>
  );
}
