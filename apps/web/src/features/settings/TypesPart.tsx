import { TextInput } from '@mantine/core';
import type { WorkspaceSettings } from '@rapport/contracts/access';
import { catalogueNote, families, relationshipTypes } from '@rapport/core/relations';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FamilyMark } from '../../ui/families.tsx';
import { Section } from '../../ui/Page.tsx';
import { TypeRow } from './TypeRow.tsx';
import classes from './TypesPart.module.css';
import { useSaveSettings } from './useSaveSettings.ts';

/** The 29 types by family: each can be renamed in both languages, or hidden. */
export function TypesPart({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const { t, language } = useText();
  const [query, setQuery] = useState('');
  const save = useSaveSettings();
  const wanted = query.trim().toLowerCase();
  const shown = relationshipTypes.filter((type) =>
    [type.fr, type.en, settings.typeNames[type.key]?.fr, settings.typeNames[type.key]?.en].some((name) =>
      name?.toLowerCase().includes(wanted),
    ),
  );
  return (
    <Section title={t('settings.types')} lead={t('settings.typesLead')}>
      <p className={classes.note}>{catalogueNote[language]}</p>
      <TextInput
        label={t('settings.typesSearch')}
        maw={320}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {save.error && <ErrorNote error={save.error} />}
      {shown.length === 0 && <p>{t('settings.typesNone')}</p>}
      {families
        .filter((family) => shown.some((type) => type.family === family.key))
        .map((family) => (
          <div key={family.key}>
            <h3 className={classes.family}>
              <FamilyMark family={family.key} />
              {family[language]}
            </h3>
            <ul className={classes.list}>
              {shown
                .filter((type) => type.family === family.key)
                .map((type) => (
                  <TypeRow key={type.key} type={type} settings={settings} save={save} />
                ))}
            </ul>
          </div>
        ))}
    </Section>
  );
}
