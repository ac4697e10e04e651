import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../../../api/client.ts';

/** Long enough to notice a slip. */
const holdMs = 6_000;

export interface Opinion {
  /** What was said and is not sent yet: it can be taken back. */
  waiting: string | null;
  /** What was stored last. */
  kept: string | null;
  error: unknown;
  say: (type: string) => void;
  takeBack: () => void;
}

/**
 * Says which relationship this is. An exchange is never rewritten, so the undo comes before: the opinion is held some seconds,
 * then sent; leaving the page sends it at once.
 */
export function useOpinion(customerId: string): Opinion {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const held = useRef<{ type: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const send = useCallback(async () => {
    const opinion = held.current;
    if (!opinion) return;
    clearTimeout(opinion.timer);
    held.current = null;
    setWaiting(null);
    try {
      await request(`/api/v1/customers/${encodeURIComponent(customerId)}/tags`, {
        method: 'POST',
        body: { type: opinion.type },
      });
      setKept(opinion.type);
      await client.invalidateQueries({ queryKey: ['customer', customerId] });
    } catch (refused) {
      setError(refused);
    }
  }, [client, customerId]);

  useEffect(() => {
    const leave = () => void send();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [send]);

  const say = (type: string) => {
    if (held.current) clearTimeout(held.current.timer);
    held.current = { type, timer: setTimeout(() => void send(), holdMs) };
    setWaiting(type);
    setKept(null);
    setError(null);
  };
  const takeBack = () => {
    if (held.current) clearTimeout(held.current.timer);
    held.current = null;
    setWaiting(null);
  };
  return { waiting, kept, error, say, takeBack };
}
