import { Alert, Button, FileInput, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from '../../ui/Page.tsx';
import { withTypedSince } from '../../ui/withTypedSince.ts';
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
  const format = useFormat();
  const client = useQueryClient();
  const [name, setName] = useState(usual);
  const [listedOn, setListedOn] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isChecked, setChecked] = useState(false);
  const upload = useMutation({
    mutationFn: async (sent: { name: string; listedOn: string; file: File }) =>
      uploadOpposition({ name: sent.name.trim(), listedOn: sent.listedOn, text: await sent.file.text() }),
    onSuccess: ({ list, unread }, sent) => {
      setFile((now) => (now === sent.file ? null : now));
      setListedOn((now) => withTypedSince('', sent.listedOn, now));
      setChecked(false);
      notifyDone(t('consent.opposition.kept', { numbers: list?.numbers ?? 0, unread }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: oppositionQuery.queryKey }),
  });
  const refused = upload.error instanceof ApiError ? upload.error : null;
  const isFile = refused?.about('text') !== undefined;
  const isDay = refused?.about('listedOn') !== undefined;
  const missing = (isMissing: boolean) => isChecked && isMissing && t('consent.opposition.missing');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '' && listedOn !== '' && file) upload.mutate({ name, listedOn, file });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start" gap="xs">
        <TextInput
          label={t('consent.opposition.name')}
          placeholder="Bloctel"
          value={name}
          maxLength={100}
          error={missing(name.trim() === '')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('consent.opposition.listedOn')}
          value={listedOn}
          error={isDay ? t('consent.opposition.toCome') : missing(listedOn === '')}
          onChange={(event) => {
            setListedOn(event.currentTarget.value);
            if (upload.isError) upload.reset();
          }}
        />
        <FileInput
          label={t('consent.opposition.file')}
          placeholder={t('consent.opposition.choose')}
          accept=".csv,.txt,text/csv,text/plain"
          value={file}
          error={isFile ? t('consent.opposition.noNumber') : missing(file === null)}
          onChange={(chosen) => {
            setFile(chosen);
            if (upload.isError) upload.reset();
          }}
          w={220}
          styles={{ placeholder: { color: 'var(--text-quiet)' } }}
        />
        <Button type="submit" variant="default" mt={25} loading={upload.isPending}>
          {t(usual === '' ? 'consent.opposition.add' : 'consent.opposition.replace')}
        </Button>
      </Group>
      {upload.data && upload.data.unread > 0 && (
        <p>
          {t('consent.opposition.unread', {
            lines: format.list(upload.data.unreadLines.map(String)),
            more: upload.data.unread - upload.data.unreadLines.length,
          })}
        </p>
      )}
      {upload.error && !isFile && !isDay && <ErrorNote error={upload.error} />}
    </form>
  );
}
