import { placeOfUnit } from '../../experiments/allocation/assignArm.ts';

/** Whether a customer is among those who never get this moment, so that its effect can be known: by a stable hash, for good. */
export function isHeld(momentKey: string, customerId: string, share: number): boolean {
  return share > 0 && placeOfUnit(`moment ${momentKey}`, customerId) < share;
}
