import { Anchor, Switch } from '@mantine/core';
import type { SaidBoard } from '@rapport/contracts/said';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './Said.module.css';
import { SaidName } from './SaidName.tsx';
import { useSaidChanges } from './useSaidChanges.ts';

/** Whether the page is public, and its address once it is. */
export function SaidSwitch({ board }: { board: SaidBoard }): ReactElement {
  const { t } = useText();
  const { changePage } = useSaidChanges();
  // As it was asked, before the server has answered.
  const isOn = changePage.isPending ? (changePage.variables.isOn ?? board.isOn) : board.isOn;
  const count = board.entries.filter(({ publishedAt }) => publishedAt !== null).length;
  return (
    <div className={classes.switch}>
      <Switch
        label={t('said.switch')}
        description={t(board.isOn ? 'said.on' : 'said.off', { count })}
        checked={isOn}
        disabled={changePage.isPending}
        onChange={(event) => changePage.mutate({ isOn: event.currentTarget.checked })}
      />
      {changePage.error && <ErrorNote error={changePage.error} />}
      {board.isOn && (
        <>
          <SaidName board={board} />
          <CopyField label={t('said.address')} value={`${location.origin}${board.path}`} />
          <Anchor href={board.path} target="_blank" rel="noreferrer">
            {t('said.open')}
          </Anchor>
        </>
      )}
    </div>
  );
}
