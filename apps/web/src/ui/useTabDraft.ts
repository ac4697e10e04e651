import { useState } from 'react';

/**
 * Words being written, kept in the tab under a name: going to see something else, or a reload, loses nothing. Emptied, nothing is
 * kept of them.
 */
export function useTabDraft(name: string): [string, (text: string) => void] {
  const key = `rapport-draft-${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  return [
    text,
    (next) => {
      setText(next);
      if (next === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    },
  ];
}
