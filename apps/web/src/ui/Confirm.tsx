import { Button, Group, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { ErrorNote } from './ErrorNote.tsx';

/** Asks before what cannot be taken back: the title is the question, the text says what is lost and what stays. */
export function Confirm(props: {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** The verb itself, never "OK". */
  confirm: string;
  cancel?: string;
  isPending: boolean;
  /** What is asked takes nothing away: the verb is not in the colour of harm. */
  isHarmless?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  return (
    <Modal
      closeOnClickOutside
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <p style={{ margin: '0 0 24px' }}>{props.children}</p>
      {Boolean(props.error) && <ErrorNote error={props.error} />}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {props.cancel ?? t('shell.cancel')}
        </Button>
        <Button
          color={props.isHarmless ? undefined : 'red'}
          loading={props.isPending}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
