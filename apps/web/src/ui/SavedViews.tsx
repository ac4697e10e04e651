import { ActionIcon, Button, Checkbox, Popover, TextInput, UnstyledButton } from '@mantine/core';
import type { SavedView } from '@rapport/contracts/customers';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../api/client.ts';
import { useText } from '../i18n/useText.ts';
import { explainError } from './explainError.ts';
import { notifyDone, notifyRefused } from './notify.ts';
import classes from './SavedViews.module.css';

type ViewPage = SavedView['page'];

function viewsQuery(page: ViewPage) {
  return queryOptions({
    queryKey: ['views', page],
    queryFn: ({ signal }) =>
      request<SavedView[]>('/api/v1/views', {
        query: { page },
        signal,
        shape: () => import('@rapport/contracts/customers').then((m) => m.savedView.array()),
      }),
  });
}

/** A page kept under a name as it is shown: one's own views of it and those shared with everyone here. */
export function SavedViews(props: {
  page: ViewPage;
  /** What the page shows: what its address says. */
  search: object;
  onOpen: (search: SavedView['query']) => void;
}): ReactElement {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const { data: views = [] } = useQuery({ ...viewsQuery(props.page), enabled: isOpen });
  const groups = [
    { title: t('customers.views.mine'), views: views.filter((view) => view.mine) },
    { title: t('customers.views.shared'), views: views.filter((view) => !view.mine) },
  ].filter((group) => group.views.length > 0);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      width={320}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} stroke={1.7} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('customers.views')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('customers.views')}>
        {groups.length === 0 && <p className={classes.none}>{t('customers.views.none')}</p>}
        {groups.map((group) => (
          <div key={group.title}>
            <p className={classes.group}>{group.title}</p>
            <ul className={classes.list}>
              {group.views.map((view) => (
                <ViewLine
                  key={view.id}
                  view={view}
                  onOpen={() => {
                    props.onOpen(view.query);
                    setOpen(false);
                  }}
                />
              ))}
            </ul>
          </div>
        ))}
        <SaveForm page={props.page} search={props.search} onSaved={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ViewLine({ view, onOpen }: { view: SavedView; onOpen: () => void }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => request(`/api/v1/views/${view.id}`, { method: 'DELETE' }),
    onSuccess: () => {
      notifyDone(t('customers.views.deleted', { name: view.name }));
      return client.invalidateQueries({ queryKey: ['views'] });
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
  return (
    <li className={classes.line}>
      <UnstyledButton className={classes.open} onClick={onOpen}>
        {view.name}
      </UnstyledButton>
      {view.mine && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('customers.views.delete', { name: view.name })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function SaveForm(props: { page: ViewPage; search: object; onSaved: () => void }): ReactElement {
  const { page, search, onSaved } = props;
  const { t } = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      request('/api/v1/views', { method: 'POST', body: { page, name: name.trim(), query: search, shared } }),
    onSuccess: () => {
      notifyDone(t('customers.views.saved', { name: name.trim() }));
      setName('');
      onSaved();
      return client.invalidateQueries({ queryKey: ['views'] });
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={t('customers.views.name')}
        value={name}
        maxLength={80}
        required
        withAsterisk={false}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        size="sm"
        label={t('customers.views.share')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <Button type="submit" size="sm" loading={save.isPending} disabled={name.trim() === ''}>
        {t('customers.views.save')}
      </Button>
    </form>
  );
}
