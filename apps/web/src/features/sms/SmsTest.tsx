import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

/** Sends a text message to a number of one's own, to try the gateway. */
export function SmsTest({ onSent }: { onSent: () => void }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const [to, setTo] = useState('');
  const test = useMutation({
    mutationFn: () => request('/api/v1/sms/tests', { method: 'POST', body: { to: to.trim() } }),
    onSuccess: () => {
      onSent();
      return client.invalidateQueries({ queryKey: ['sms'] });
    },
  });
  const isNumber = test.error instanceof ApiError && test.error.about('to') !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    test.mutate();
  };
  return (
    <form onSubmit={submit}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'start' }}>
        <TextInput
          label={t('sms.testTo')}
          type="tel"
          value={to}
          error={isNumber && t('sms.numberWrong')}
          onChange={(event) => {
            setTo(event.currentTarget.value);
            test.reset();
          }}
        />
        <Button type="submit" variant="default" mt={25} loading={test.isPending} disabled={to.trim() === ''}>
          {t('sms.test')}
        </Button>
      </div>
      {test.error && !isNumber && <ErrorNote error={test.error} />}
    </form>
  );
}
