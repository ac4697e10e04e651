import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { signIn } from './signIn.ts';

/** Address and password. */
export function PasswordStep(props: { onDone: (result: { needsCode: boolean }) => void }): ReactElement {
  const { t } = useText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({ mutationFn: signIn, onSuccess: props.onDone });
  const isWrong =
    attempt.error instanceof ApiError && ['unauthenticated', 'invalid'].includes(attempt.error.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate({ email: email.trim(), password });
  };
  return (
    <EntryFrame title={t('access.signIn.title')} lead={t('access.signIn.lead')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('access.email')}
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('access.password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
            error={isWrong ? t('access.signIn.wrong') : undefined}
          />
          {attempt.error && !isWrong && <ErrorNote error={attempt.error} />}
          <Button type="submit" loading={attempt.isPending}>
            {t('access.signIn.submit')}
          </Button>
        </Stack>
      </form>
    </EntryFrame>
  );
}
