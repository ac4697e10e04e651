import { ActionIcon, Button } from '@mantine/core';
import type { SaidEntry } from '@rapport/contracts/said';
import { languages } from '@rapport/contracts/vocabulary';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ListRow } from '../../ui/List.tsx';
import classes from './Said.module.css';
import { useSaidChanges } from './useSaidChanges.ts';

/** One entry: whether it is public, in which languages it is whole, and what can be done with it. */
export function EntryRow(props: {
  entry: SaidEntry;
  /** Its neighbours' moves; null where the order is by date, or there is none. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onEdit: () => void;
}): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const { publish, remove } = useSaidChanges();
  const [isRemoving, setRemoving] = useState(false);
  const { entry } = props;
  const shown = entry.words[language].said === '' ? (language === 'fr' ? 'en' : 'fr') : language;
  const { said, did } = entry.words[shown];
  const name = said || t('said.unwritten');
  const isPublished = entry.publishedAt !== null;
  return (
    <ListRow
      title={<span lang={shown}>{name}</span>}
      aside={
        <span className={isPublished ? classes.done : classes.quiet}>
          {t(isPublished ? 'said.published' : 'said.draft')}
        </span>
      }
      detail={
        <>
          {did && <span lang={shown}>{did}</span>}
          <p className={classes.quiet}>
            {format.date(entry.doneOn)}
            {entry.people !== null && ` · ${t('said.saidBy', { count: entry.people })}`}
            {languages.map(
              (each) =>
                ` · ${t(`said.is.${each}`, { state: entry.complete.includes(each) ? 'whole' : 'missing' })}`,
            )}
          </p>
          {entry.mayName.length > 0 && <p className={classes.soon}>{t('said.mayName')}</p>}
          <div className={classes.actions}>
            {(isPublished || entry.complete.length > 0) && (
              <Button
                size="xs"
                variant={isPublished ? 'default' : 'filled'}
                loading={publish.isPending}
                aria-label={t(isPublished ? 'said.takeDownWhich' : 'said.publishWhich', { said: name })}
                onClick={() => publish.mutate({ id: entry.id, isPublished: !isPublished })}
              >
                {t(isPublished ? 'said.takeDown' : 'said.publish')}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              aria-label={t('said.changeWhich', { said: name })}
              onClick={props.onEdit}
            >
              {t('said.change')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('said.removeWhich', { said: name })}
              onClick={() => setRemoving(true)}
            >
              {t('said.remove')}
            </Button>
            {props.onUp && (
              <ActionIcon variant="default" aria-label={t('said.up', { said: name })} onClick={props.onUp}>
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
            )}
            {props.onDown && (
              <ActionIcon
                variant="default"
                aria-label={t('said.down', { said: name })}
                onClick={props.onDown}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
            )}
          </div>
          {publish.error && <ErrorNote error={publish.error} />}
          <Confirm
            isOpen={isRemoving}
            title={t('said.removeTitle')}
            confirm={t('said.remove')}
            isPending={remove.isPending}
            error={remove.error}
            onClose={() => setRemoving(false)}
            onConfirm={() => remove.mutate(entry.id, { onSuccess: () => setRemoving(false) })}
          >
            {t('said.removeText')}
          </Confirm>
        </>
      }
    />
  );
}
