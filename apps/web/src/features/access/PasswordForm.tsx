import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { checkAccount } from './account.ts';
import { changePassword } from './passwordApi.ts';

export function PasswordForm(): ReactElement {
  const { t } = useText();
  const me = useMe();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isChecked, setChecked] = useState(false);
  const problem = checkAccount({ password: next }).password;
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setCurrent('');
      setNext('');
      setChecked(false);
      notifyDone(t('access.account.changed'));
    },
  });
  const isWrong =
    change.error instanceof ApiError && ['invalid', 'unauthenticated'].includes(change.error.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!problem) change.mutate({ currentPassword: current, newPassword: next });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={400}>
        {/* Tells password managers whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={me.user.email} readOnly />
        <PasswordInput
          label={t('access.account.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={isWrong ? t('access.account.currentWrong') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
        />
        <PasswordInput
          label={t('access.account.new')}
          description={t('access.passwordHint')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={isChecked && problem ? t(problem) : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
        />
        {change.error && !isWrong && <ErrorNote error={change.error} />}
        <Button type="submit" variant="default" loading={change.isPending} style={{ alignSelf: 'start' }}>
          {t('access.account.change')}
        </Button>
      </Stack>
    </form>
  );
}
