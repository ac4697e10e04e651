import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { type Change, useChange } from '../write/useChange.ts';

/** A thumb-sized button that changes a line of the card, with the way back. Without a network it waits. */
export function TakeOff(props: { label: string; icon: Icon; change: Change }): ReactElement | null {
  const mayWrite = useMay('counter:write');
  const isReachable = useIsReachable();
  const change = useChange();
  if (!mayWrite || !isReachable) return null;
  return (
    <ActionIcon
      size={44}
      variant="subtle"
      color="gray"
      aria-label={props.label}
      onClick={() => void change(props.change)}
    >
      <props.icon size={20} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
}
