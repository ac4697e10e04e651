import { Anchor, Button, Group, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { WorkspaceSettings } from '@rapport/contracts/access';
import type { RelationshipType } from '@rapport/core/relations';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './TypesPart.module.css';
import { withHidden, withName } from './types.ts';
import type { useSaveSettings } from './useSaveSettings.ts';

/** One type: its name here, what it means, renamed or hidden in place. */
export function TypeRow(props: {
  type: RelationshipType;
  settings: WorkspaceSettings;
  save: ReturnType<typeof useSaveSettings>;
}): ReactElement {
  const { t, language } = useText();
  const { type, settings, save } = props;
  const [isRenaming, setRenaming] = useState(false);
  const own = settings.typeNames[type.key];
  const name = own?.[language] || type[language];
  const isHidden = settings.hiddenTypes.includes(type.key);
  return (
    <li className={classes.row} data-hidden={isHidden || undefined}>
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>{' '}
        {own && (
          <span className={classes.original}>{t('settings.typeOriginal', { name: type[language] })}</span>
        )}
        <p className={classes.definition}>{type.definition[language]}</p>
        {isRenaming && (
          <RenameForm
            type={type}
            settings={settings}
            isPending={save.isPending}
            onSave={(typeNames) => save.mutate({ typeNames }, { onSuccess: () => setRenaming(false) })}
            onCancel={() => setRenaming(false)}
          />
        )}
      </div>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-label={t('settings.typeRenameWhich', { name })}
        aria-expanded={isRenaming}
        onClick={() => setRenaming(!isRenaming)}
      >
        {t('settings.typeRename')}
      </Anchor>
      <Switch
        label={t('settings.typeShown')}
        aria-label={t('settings.typeShowWhich', { name })}
        labelPosition="left"
        checked={!isHidden}
        onChange={(event) =>
          save.mutate({
            hiddenTypes: withHidden(settings.hiddenTypes, type.key, !event.currentTarget.checked),
          })
        }
      />
    </li>
  );
}

function RenameForm(props: {
  type: RelationshipType;
  settings: WorkspaceSettings;
  isPending: boolean;
  onSave: (names: WorkspaceSettings['typeNames']) => void;
  onCancel: () => void;
}): ReactElement {
  const { t } = useText();
  const { type, settings } = props;
  const own = settings.typeNames[type.key];
  const [fr, setFr] = useState(own?.fr ?? type.fr);
  const [en, setEn] = useState(own?.en ?? type.en);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSave(withName(settings.typeNames, type, { fr, en }));
  };
  return (
    <form onSubmit={submit}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" my="xs">
        <TextInput
          label={t('settings.typeNameFr')}
          maxLength={80}
          autoFocus
          value={fr}
          onChange={(event) => setFr(event.currentTarget.value)}
        />
        <TextInput
          label={t('settings.typeNameEn')}
          maxLength={80}
          value={en}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={props.isPending}>
          {t('shell.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={props.onCancel}>
          {t('shell.cancel')}
        </Button>
        {own && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => props.onSave(withName(settings.typeNames, type, type))}
          >
            {t('settings.typeReset')}
          </Button>
        )}
      </Group>
    </form>
  );
}
