import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { correspondenceQuery, saveDraft } from '../../messages/queries.ts';

const keyOf = (customerId: string) => `rapport-draft-${customerId}`;
const pauseMs = 1_500;

/** A reply that did not leave, under what is being written already. */
export function underDraft(customerId: string, text: string): string {
  const here = sessionStorage.getItem(keyOf(customerId));
  return here?.trim() ? `${here.trimEnd()}\n\n${text}` : text;
}

/** Puts a reply that did not leave back among what is being written. */
export function putBackDraft(customerId: string, text: string): void {
  const draft = underDraft(customerId, text);
  sessionStorage.setItem(keyOf(customerId), draft);
  // It is in the tab whatever becomes of this.
  void saveDraft(customerId, draft).catch(() => {});
}

/**
 * What was begun to this customer: kept in the tab as one types, and on the server at each pause, so that it can be gone on with on
 * another device. Going to see something else loses nothing.
 */
export function useDraft(customerId: string): [string, (draft: string) => void] {
  const mayWrite = useMay('messages:write');
  const here = sessionStorage.getItem(keyOf(customerId));
  const [draft, setDraft] = useState(here ?? '');
  const isTouched = useRef(here !== null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { data } = useQuery({ ...correspondenceQuery(customerId), enabled: mayWrite });
  useEffect(() => {
    if (data?.draft && !isTouched.current) setDraft(data.draft);
  }, [data?.draft]);
  return [
    draft,
    (next) => {
      isTouched.current = true;
      setDraft(next);
      if (next === '') sessionStorage.removeItem(keyOf(customerId));
      else sessionStorage.setItem(keyOf(customerId), next);
      clearTimeout(pause.current);
      // A draft that could not be kept on the server is still in the tab: nothing to say.
      if (mayWrite)
        pause.current = setTimeout(() => void saveDraft(customerId, next).catch(() => {}), pauseMs);
    },
  ];
}
