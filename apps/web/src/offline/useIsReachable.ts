import { useSyncExternalStore } from 'react';
import { isReachable, onReachChange } from '../api/reach.ts';

/** Whether our server can be reached: the device has a network, and the server answers on it. */
export function useIsReachable(): boolean {
  return useSyncExternalStore(onReachChange, isReachable);
}
