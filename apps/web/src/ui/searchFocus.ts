import { type RefObject, useEffect } from 'react';

let field: HTMLInputElement | null = null;
let isWanted = false;

/** Puts the cursor in the page's search field; false when it has none yet, and then it is done as soon as it has. */
export function focusSearch(): boolean {
  if (field) {
    field.focus();
    field.select();
    return true;
  }
  isWanted = true;
  return false;
}

/** Makes a field the one that `/` goes to while it is shown. */
export function useSearchFocus(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field = input.current;
    if (isWanted) {
      isWanted = false;
      field?.focus();
    }
    return () => {
      field = null;
    };
  }, [input]);
}
