import { Anchor, Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { proveSecondFactor } from './signIn.ts';

/** The second step of signing in. */
export function CodeStep(props: { onDone: () => void }): ReactElement {
  const { t } = useText();
  const [isBackup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const [trustDevice, setTrustDevice] = useState(false);
  const attempt = useMutation({ mutationFn: proveSecondFactor, onSuccess: props.onDone });
  const isWrong =
    attempt.error instanceof ApiError && ['unauthenticated', 'invalid'].includes(attempt.error.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate({ code: isBackup ? code.trim() : code.replace(/\s/g, ''), isBackup, trustDevice });
  };
  return (
    <EntryFrame
      title={t('access.code.title')}
      lead={t(isBackup ? 'access.code.backupLead' : 'access.code.lead')}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            key={isBackup ? 'backup' : 'app'}
            label={t(isBackup ? 'access.code.backupLabel' : 'access.code.label')}
            autoComplete="one-time-code"
            inputMode={isBackup ? 'text' : 'numeric'}
            required
            withAsterisk={false}
            autoFocus
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={isWrong ? t('access.code.wrong') : undefined}
          />
          <Checkbox
            label={t('access.code.trust')}
            checked={trustDevice}
            onChange={(event) => setTrustDevice(event.currentTarget.checked)}
          />
          {attempt.error && !isWrong && <ErrorNote error={attempt.error} />}
          <Button type="submit" loading={attempt.isPending}>
            {t('access.code.submit')}
          </Button>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              attempt.reset();
              setCode('');
              setBackup(!isBackup);
            }}
          >
            {t(isBackup ? 'access.code.useApp' : 'access.code.useBackup')}
          </Anchor>
        </Stack>
      </form>
    </EntryFrame>
  );
}
