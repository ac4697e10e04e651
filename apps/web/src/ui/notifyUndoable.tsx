import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { notifyDone } from './notify.ts';

/** Says what was done, with the way back beside it. */
export function notifyUndoable(message: string, undo: string, onUndo: () => Promise<void>): void {
  const id = notifyDone(
    <span style={{ display: 'flex', alignItems: 'center', gap: 12, justifyContent: 'space-between' }}>
      <span>{message}</span>
      <Button
        size="sm"
        variant="default"
        style={{ flex: 'none' }}
        onClick={() => {
          notifications.hide(id);
          void onUndo();
        }}
      >
        {undo}
      </Button>
    </span>,
    10_000,
  );
}
