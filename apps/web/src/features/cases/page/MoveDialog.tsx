import { Autocomplete, Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import type { CaseRow } from '@rapport/contracts/cases';
import { type CaseMove, moveTable } from '@rapport/core/loop';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useTabDraft } from '../../../ui/useTabDraft.ts';
import { caseSettingsQuery } from '../rules/queries.ts';
import { useCaseChanges } from '../useCaseChanges.ts';

/** Asks for what must be said with a move: why, what caused it, what was done. */
export function MoveDialog(props: {
  row: Pick<CaseRow, 'id' | 'number' | 'rootCause'> & { done?: string | null };
  move: CaseMove;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const { row, move: wanted, onClose } = props;
  const { move } = useCaseChanges();
  const { data: settings } = useQuery({ ...caseSettingsQuery, enabled: wanted === 'resolve' });
  const [reason, setReason] = useState('');
  const [rootCause, setRootCause] = useState(row.rootCause ?? '');
  // What was begun is there when the dialog is opened anew.
  const [begun, keepBegun] = useTabDraft(`done-${row.id}`);
  const [done, setDone] = useState(begun || (row.done ?? ''));
  const { needs } = moveTable[wanted];
  const given = { reason: reason.trim(), rootCause: rootCause.trim(), done: done.trim() };
  const isWhole = needs.every((need) => given[need] !== '');
  const send = () => {
    if (wanted === 'merge') return;
    const said = Object.fromEntries(needs.map((need) => [need, given[need]]));
    move.mutate(
      { id: row.id, move: wanted, ...said },
      {
        onSuccess: () => {
          keepBegun('');
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('cases.number', { number: row.number })} · ${t(`cases.move.${wanted as 'start'}`)}`}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md">
          {needs.includes('reason') && (
            <TextInput
              label={t(`cases.move.reason.${wanted as 'wait'}`)}
              value={reason}
              maxLength={500}
              data-autofocus
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {needs.includes('rootCause') && (
            <Autocomplete
              label={t('cases.move.rootCause')}
              description={t('cases.move.rootCauseHint')}
              value={rootCause}
              maxLength={200}
              data={[...new Set(settings?.rootCauses ?? [])]}
              data-autofocus
              onChange={setRootCause}
            />
          )}
          {needs.includes('done') && (
            <Textarea
              label={t('cases.move.doneWhat')}
              description={t('cases.move.doneHint')}
              value={done}
              maxLength={5_000}
              autosize
              minRows={3}
              onChange={(event) => {
                setDone(event.currentTarget.value);
                keepBegun(event.currentTarget.value);
              }}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={move.isPending} disabled={!isWhole}>
              {t(`cases.move.${wanted as 'start'}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
