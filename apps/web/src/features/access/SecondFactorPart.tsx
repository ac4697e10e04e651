import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { meQuery } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { type SecondFactorStart, startSecondFactor, stopSecondFactor } from './passwordApi.ts';
import { SecondFactorSetup } from './SecondFactorSetup.tsx';

/** Turns the second step on or off; either asks for the password first. */
export function SecondFactorPart({ isOn }: { isOn: boolean }): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [started, setStarted] = useState<SecondFactorStart | null>(null);
  const finish = (word: string) => {
    setStarted(null);
    setAsking(false);
    setPassword('');
    notifyDone(word);
    return queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  const step = useMutation({
    mutationFn: async () => {
      if (!isOn) return startSecondFactor(password);
      await stopSecondFactor(password);
      return null;
    },
    onSuccess: (start) => {
      setPassword('');
      if (start) setStarted(start);
      else return finish(t('access.account.secondStopped'));
    },
  });
  if (started && !isOn) {
    return <SecondFactorSetup start={started} onDone={() => void finish(t('access.account.secondDone'))} />;
  }
  if (!isAsking) {
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(isOn ? 'access.account.secondStop' : 'access.account.secondStart')}
      </Button>
    );
  }
  const isWrong = step.error instanceof ApiError && ['invalid', 'unauthenticated'].includes(step.error.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    step.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={400}>
        <PasswordInput
          label={t('access.account.confirmPassword')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isWrong ? t('access.account.currentWrong') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
        />
        {step.error && !isWrong && <ErrorNote error={step.error} />}
        <Group gap="xs">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" color={isOn ? 'red' : undefined} loading={step.isPending}>
            {t(isOn ? 'access.account.secondStop' : 'shell.continue')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
