import { useSyncExternalStore } from 'react';
import { subscribe, type Unsent, unsent } from './outbox.ts';

/** What was written on this device and is not sent yet. */
export function useUnsent(): readonly Unsent[] {
  return useSyncExternalStore(subscribe, unsent);
}
