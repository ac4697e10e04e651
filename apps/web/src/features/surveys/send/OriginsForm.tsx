import { Button, Textarea } from '@mantine/core';
import type { Survey } from '@rapport/contracts/surveys';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { withTypedSince } from '../../../ui/withTypedSince.ts';
import { originOf } from './originOf.ts';
import { useSaveSettings } from './useSaveSettings.ts';

/** The sites that may show the survey: browsers refuse it to others. */
export function OriginsForm({ survey }: { survey: Survey }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string[]>([]);
  const save = useSaveSettings(survey);
  const text = typed ?? survey.settings.embedOrigins.join('\n');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = text.split(/\s+/).filter((each) => each !== '');
    const bad = written.filter((each) => originOf(each) === null);
    setWrong(bad);
    if (bad.length > 0) return;
    const embedOrigins = [...new Set(written.flatMap((each) => originOf(each) ?? []))];
    save.mutate({ embedOrigins }, { onSuccess: () => setTyped((now) => withTypedSince(null, typed, now)) });
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12, maxWidth: 480, marginTop: 16 }}>
      <Textarea
        label={t('surveys.origins')}
        description={t('surveys.originsHint')}
        autosize
        value={text}
        error={wrong.length > 0 && t('surveys.originsWrong', { sites: format.list(wrong) })}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {save.error && <ErrorNote error={save.error} title={t('surveys.notSaved')} />}
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('shell.save')}
        </Button>
      </div>
    </form>
  );
}
