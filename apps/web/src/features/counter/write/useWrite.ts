import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMe } from '../../../api/me.ts';
import { useText, type Write as WriteText } from '../../../i18n/useText.ts';
import { readVisit } from '../../../offline/deviceStore.ts';
import { addUnsent, sendUnsent, takeBackUnsent, unsent } from '../../../offline/outbox.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { usePlace } from '../device/place.ts';

export interface Writing {
  path: string;
  customerId: string;
  body: Record<string, unknown>;
  /** What was done, once it is. */
  done: string;
  /** How to take it back from the server. */
  /** Null: not from here. */
  undo: ((id: string) => { path: string; method: 'PATCH' | 'DELETE'; body?: Record<string, unknown> }) | null;
}

/**
 * Writes something of a customer: kept on the device first, then sent; without a network it waits there and is sent once.
 * Either way it can be taken back.
 */
export function useWrite(): (writing: Writing) => Promise<void> {
  const { t } = useText();
  const me = useMe();
  const client = useQueryClient();
  const { assistantId, siteId } = usePlace();
  const who = { userId: me.user.id, workspaceId: me.workspace.id };
  const again = () => client.invalidateQueries({ queryKey: ['counter'] });
  // Of when the page was opened: signed out in another tab since, nothing more is kept here.
  const [visit] = useState(readVisit);
  return async ({ path, customerId, body, done, undo }) => {
    const id = crypto.randomUUID();
    const whole = {
      id,
      customerId,
      at: new Date().toISOString(),
      ...(assistantId && { assistantId }),
      ...(siteId && { siteId }),
      ...body,
    };
    try {
      await addUnsent({ ...who, id, path, body: whole }, await visit);
    } catch {
      // The device keeps nothing (a private window, signed out in another tab): straight to the server.
      await request(path, { method: 'POST', body: whole });
    }
    await sendUnsent(who);
    const left = unsent().find((entry) => entry.id === id);
    // Where nothing answers, reading again would only keep them waiting.
    if (left) void again();
    else await again();
    if (left?.refusal) {
      notifyRefused(t('counter.refused'), left.refusal);
      return;
    }
    if (!left && undo === null) {
      notifyDone(done);
      return;
    }
    const takeBack = async () => {
      try {
        if (!(await takeBackUnsent(id)) && undo) {
          const back = undo(id);
          await request(back.path, { method: back.method, body: back.body });
        }
        await again();
        notifyDone(t('counter.takenBack'));
      } catch (error) {
        sayRefused(error, t);
      }
    };
    notifyUndoable(left ? t('counter.keptOnDevice') : done, t('counter.undo'), takeBack);
  };
}

export function sayRefused(error: unknown, t: WriteText): void {
  const { title, text } = explainError(error, t);
  notifyRefused(title, text);
}
