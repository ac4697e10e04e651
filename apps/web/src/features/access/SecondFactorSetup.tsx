import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { proveFirstCode, type SecondFactorStart } from './passwordApi.ts';
import { QrCode } from './QrCode.tsx';

/** The secret as a picture and as text, the recovery codes, then a first code to prove the app has it. */
export function SecondFactorSetup(props: { start: SecondFactorStart; onDone: () => void }): ReactElement {
  const { t } = useText();
  const [code, setCode] = useState('');
  const proof = useMutation({ mutationFn: proveFirstCode, onSuccess: props.onDone });
  const isWrong =
    proof.error instanceof ApiError && ['invalid', 'unauthenticated'].includes(proof.error.code);
  const { totpURI, backupCodes } = props.start;
  const secret = URL.parse(totpURI)?.searchParams.get('secret') ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    proof.mutate(code);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg" maw={480}>
        <p style={{ margin: 0 }}>{t('access.account.secondScan')}</p>
        <QrCode text={totpURI} label={t('access.account.secondQr')} />
        <CopyField label={t('access.account.secondByHand')} value={secret} />
        <CopyField
          label={t('access.account.secondBackup')}
          description={t('access.account.secondBackupLead')}
          value={backupCodes.join('\n')}
          lines={backupCodes.length}
        />
        <TextInput
          label={t('access.code.label')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          maw={200}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={isWrong ? t('access.code.wrong') : undefined}
        />
        {proof.error && !isWrong && <ErrorNote error={proof.error} />}
        <Button type="submit" loading={proof.isPending} style={{ alignSelf: 'start' }}>
          {t('access.account.secondKept')}
        </Button>
      </Stack>
    </form>
  );
}
