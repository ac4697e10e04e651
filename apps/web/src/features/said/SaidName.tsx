import { Button, Group, TextInput } from '@mantine/core';
import type { SaidBoard } from '@rapport/contracts/said';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { withTypedSince } from '../../ui/withTypedSince.ts';
import { useSaidChanges } from './useSaidChanges.ts';

/** Above the field, beside which the button stands. */
const labelHeight = 25;

/** The readable name in the address of the page, if it is to have one. */
export function SaidName({ board }: { board: SaidBoard }): ReactElement {
  const { t } = useText();
  const { changePage } = useSaidChanges();
  const [name, setName] = useState(board.slug ?? '');
  const slug = name.trim() === '' ? null : name.trim();
  const save = async () => {
    const saved = await changePage.mutateAsync({ slug }).catch(() => null);
    if (saved === null) return;
    setName((now) => withTypedSince(saved.slug ?? '', name, now));
    notifyDone(t('shell.saved'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          label={t('said.name')}
          description={t('said.nameHint')}
          placeholder={t('said.nameExample')}
          value={name}
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          flex={1}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          mt={labelHeight}
          loading={changePage.isPending}
          disabled={slug === board.slug}
        >
          {t('shell.save')}
        </Button>
      </Group>
      {board.former.length > 0 && (
        <p style={{ margin: '8px 0 0', color: 'var(--text-quiet)' }}>
          {t(board.slug === null ? 'said.goneNames' : 'said.formerNames', { names: board.former.join(', ') })}
        </p>
      )}
      {changePage.error && <ErrorNote error={changePage.error} />}
    </form>
  );
}
