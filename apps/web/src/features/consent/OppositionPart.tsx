import { Alert, Button, FileInput, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from '../../ui/Page.tsx';
import { oppositionQuery, removeOpposition, uploadOpposition } from './queries.ts';

/** Who must not be called to be sold something: the list a workspace got, how old it is, another in its place. */
export function OppositionPart(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const mayManage = useMay('settings:manage');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(oppositionQuery);
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: removeOpposition,
    onSuccess: () => setAsked(false),
    onSettled: () => client.invalidateQueries({ queryKey: oppositionQuery.queryKey }),
  });
  const list = data?.list ?? null;
  return (
    <Section title={t('consent.opposition.title')} lead={t('consent.opposition.lead')}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && list === null && <p>{t('consent.opposition.none')}</p>}
      {list && (
        <>
          <p>
            <strong>{list.name}</strong> ·{' '}
            {t('consent.opposition.state', {
              numbers: list.numbers,
              date: format.date(`${list.listedOn}T12:00:00Z`),
              at: format.date(list.uploadedAt),
              by: list.uploadedBy ?? '',
            })}
          </p>
          {list.isOld && (
            <Alert color="orange" mb="md" role="status">
              {t('consent.opposition.old')}
            </Alert>
          )}
        </>
      )}
      {mayManage && data && <UploadForm usual={list?.name ?? ''} />}
      {mayManage && list && (
        <Button variant="subtle" color="red" size="compact-sm" mt="md" onClick={() => setAsked(true)}>
          {t('consent.opposition.remove')}
        </Button>
      )}
      <Confirm
        isOpen={isAsked}
        title={t('consent.opposition.sure')}
        confirm={t('consent.opposition.remove')}
        isPending={remove.isPending}
        error={remove.error}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate()}
      >
        {t('consent.opposition.sureText')}
      </Confirm>
    </Section>
  );
}

function UploadForm({ usual }: { usual: string }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const [name, setName] = useState(usual);
  const [listedOn, setListedOn] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const upload = useMutation({
    mutationFn: async (chosen: File) =>
      uploadOpposition({ name: name.trim(), listedOn, text: await chosen.text() }),
    onSuccess: ({ list, unread }) => {
      setFile(null);
      setListedOn('');
      notifyDone(t('consent.opposition.kept', { numbers: list?.numbers ?? 0, unread }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: oppositionQuery.queryKey }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file) upload.mutate(file);
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('consent.opposition.name')}
          placeholder="Bloctel"
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('consent.opposition.listedOn')}
          value={listedOn}
          onChange={(event) => setListedOn(event.currentTarget.value)}
        />
        <FileInput
          label={t('consent.opposition.file')}
          placeholder={t('consent.opposition.choose')}
          accept=".csv,.txt,text/csv,text/plain"
          value={file}
          onChange={setFile}
          w={220}
          styles={{ placeholder: { color: 'var(--text-quiet)' } }}
        />
        <Button
          type="submit"
          variant="default"
          loading={upload.isPending}
          disabled={name.trim() === '' || listedOn === '' || file === null}
        >
          {t(usual === '' ? 'consent.opposition.add' : 'consent.opposition.replace')}
        </Button>
      </Group>
      {upload.error && <ErrorNote error={upload.error} />}
    </form>
  );
}
