import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import note from '../../../ui/ErrorNote.module.css';

/** Two people wrote the same survey: one of both drafts is taken, the other is a step of undo away. */
export function TwoDrafts({ onTake }: { onTake: (whose: 'mine' | 'theirs') => Promise<void> }): ReactElement {
  const { t } = useText();
  return (
    <div className={note.note} role="alert">
      <p className={note.title}>{t('surveys.twoDrafts.title')}</p>
      <p className={note.text}>{t('surveys.twoDrafts.text')}</p>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => void onTake('mine')}>
          {t('surveys.twoDrafts.mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void onTake('theirs')}>
          {t('surveys.twoDrafts.theirs')}
        </Button>
      </Group>
    </div>
  );
}
