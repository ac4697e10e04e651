import { type RefObject, useRef, useState } from 'react';

/**
 * A state, with what it is by the time an answer comes: a form that closes once it is kept stays open while somebody goes on writing.
 *
 * @returns the state, what it is at any time (`latest.current`), and what sets both
 */
export function useLatestState<T>(first: T): [now: T, latest: RefObject<T>, set: (next: T) => void] {
  const [now, setNow] = useState(first);
  const latest = useRef(now);
  const set = (next: T) => {
    latest.current = next;
    setNow(next);
  };
  return [now, latest, set];
}
