import { useState } from 'react';

const keyOf = (customerId: string) => `rapport-draft-${customerId}`;

/** What was begun to this customer, kept for as long as the tab is open: going to see something else loses nothing. */
export function useDraft(customerId: string): [string, (draft: string) => void] {
  const [draft, setDraft] = useState(() => sessionStorage.getItem(keyOf(customerId)) ?? '');
  return [
    draft,
    (next) => {
      setDraft(next);
      if (next === '') sessionStorage.removeItem(keyOf(customerId));
      else sessionStorage.setItem(keyOf(customerId), next);
    },
  ];
}
