import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from '../../ui/Page.tsx';
import { saveSignature, signatureQuery } from './queries.ts';

/** How whoever is signed in signs what they write. */
export function SignaturePart(): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const { data } = useQuery(signatureQuery);
  const [changed, setChanged] = useState<string | null>(null);
  const text = changed ?? data?.text ?? '';
  const saving = useMutation({
    mutationFn: () => saveSignature(text),
    onSuccess: async () => {
      notifyDone(t('shell.saved'));
      await queries.invalidateQueries({ queryKey: signatureQuery.queryKey });
      await queries.invalidateQueries({ queryKey: ['messages'] });
    },
  });
  return (
    <Section title={t('messages.signature')} lead={t('messages.signatureLead')}>
      <Textarea
        aria-label={t('messages.signature')}
        autosize
        minRows={2}
        maxLength={1_000}
        value={text}
        onChange={(event) => setChanged(event.currentTarget.value)}
      />
      {saving.error && <ErrorNote error={saving.error} />}
      <Button
        mt="sm"
        variant="default"
        disabled={changed === null}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t('shell.save')}
      </Button>
    </Section>
  );
}
