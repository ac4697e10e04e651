import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Language } from '@rapport/contracts/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ownNames } from '../../i18n/ownNames.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import type { Written } from './entryFields.ts';
import { saidPreviewQuery } from './queries.ts';
import classes from './Said.module.css';

/** The public page as it would be, with what is being written in it. */
export function SaidPreview({
  written,
  languages,
}: {
  written: Written | null;
  languages: Language[];
}): ReactElement {
  const { t, language } = useText();
  const [chosen, setChosen] = useState<Language>(
    languages.includes(language) ? language : (languages[0] ?? 'en'),
  );
  const [entry] = useDebouncedValue(written, 250);
  const { data, error, refetch } = useQuery(saidPreviewQuery({ language: chosen, entry }));
  return (
    <section className={classes.preview} aria-label={t('said.preview')}>
      <div className={classes.bar}>
        <h2>{t('said.preview')}</h2>
        {languages.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('said.previewLanguage')}
            value={chosen}
            onChange={(value) => setChosen(value as Language)}
            data={languages.map((each) => ({ value: each, label: ownNames[each] }))}
          />
        )}
      </div>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && (
        // Nothing of the page runs or leads anywhere from here.
        <iframe sandbox="" srcDoc={data.html} title={t('said.preview')} className={classes.frame} />
      )}
    </section>
  );
}
