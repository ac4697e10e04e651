import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { MailProblem, MailSettings } from '@rapport/contracts/mail';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../../api/ApiError.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { withTypedSince } from '../../../ui/withTypedSince.ts';
import classes from './MailForm.module.css';
import { changesOf, fieldsOf, type MailFields, type ServerFields } from './mailFields.ts';
import { checkMail, mailSettingsQuery, saveMailSettings } from './queries.ts';
import { ServerGroup } from './ServerGroup.tsx';

export function MailForm({ settings }: { settings: MailSettings }): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const [fields, setFields] = useState<MailFields>(fieldsOf(settings));
  const saving = useMutation({
    mutationFn: (sent: MailFields) => saveMailSettings(changesOf(sent)),
    onSuccess: (after, sent) => {
      queries.setQueryData(mailSettingsQuery.queryKey, after);
      setFields((now) => withTypedSince(fieldsOf(after), sent, now));
      notifyDone(t('shell.saved'));
    },
  });
  const refused = saving.error instanceof ApiError ? saving.error : null;
  const change = (some: Partial<MailFields>) => setFields((before) => ({ ...before, ...some }));
  const server = (which: 'smtp' | 'imap') => (some: Partial<ServerFields>) =>
    setFields((before) => ({ ...before, [which]: { ...before[which], ...some } }));
  const about = (field: string) => refused?.about(field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(fields);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p className={classes.state} data-state={settings.out.state} role="status">
          {t(`mail.out.${settings.out.state}`, { waiting: settings.out.waiting })}
          {settings.out.problem && ` ${problemWords(t, settings.out.problem)}`}
        </p>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            label={t('mail.from')}
            description={t('mail.fromHint')}
            type="email"
            value={fields.email}
            error={about('from.email')}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <TextInput
            label={t('mail.name')}
            description={t('mail.nameHint')}
            value={fields.name}
            error={about('from.name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('mail.replyTo')}
            description={t('mail.replyToHint')}
            type="email"
            value={fields.replyTo}
            error={about('replyTo')}
            onChange={(event) => change({ replyTo: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Checkbox
          label={t('mail.plus')}
          description={t('mail.plusHint')}
          checked={fields.plusAddressing}
          onChange={(event) => change({ plusAddressing: event.currentTarget.checked })}
        />
        <ServerGroup
          which="smtp"
          fields={fields.smtp}
          hasPassword={settings.smtp?.hasPassword ?? false}
          about={about}
          onChange={server('smtp')}
        />
        <ServerGroup
          which="imap"
          fields={fields.imap}
          hasPassword={settings.imap?.hasPassword ?? false}
          about={about}
          onChange={server('imap')}
        />
        {settings.in.problem && (
          <p className={classes.state} data-state="held">
            {problemWords(t, settings.in.problem)}
          </p>
        )}
        {saving.error && (!refused || refused.fields.length === 0) && <ErrorNote error={saving.error} />}
        <Group gap="xs">
          <Button type="submit" loading={saving.isPending}>
            {t('shell.save')}
          </Button>
        </Group>
        <Checks settings={settings} />
      </Stack>
    </form>
  );
}

/** What is saved, tried: the answer names what is wrong. */
function Checks({ settings }: { settings: MailSettings }): ReactElement {
  const { t } = useText();
  const checking = useMutation({ mutationFn: checkMail });
  const asked = checking.variables;
  const isSet = {
    smtp: settings.smtp !== null,
    imap: settings.imap !== null,
    test: settings.out.state !== 'unset',
  };
  return (
    <>
      <Group gap="xs">
        {(['smtp', 'imap', 'test'] as const).map((check) => (
          <Button
            key={check}
            variant="default"
            disabled={!isSet[check]}
            loading={checking.isPending && asked === check}
            onClick={() => checking.mutate(check)}
          >
            {t(`mail.check.${check}`)}
          </Button>
        ))}
      </Group>
      {checking.error && <ErrorNote error={checking.error} />}
      {checking.data && asked && (
        <p className={classes.state} data-state={checking.data.problem ? 'held' : 'working'} role="status">
          {checking.data.problem
            ? problemWords(t, checking.data.problem)
            : t(`mail.works.${asked}`, { to: checking.data.to ?? '' })}
        </p>
      )}
    </>
  );
}

function problemWords(t: ReturnType<typeof useText>['t'], { what, message }: MailProblem): string {
  return t(`mail.problem.${what}`, { message });
}
