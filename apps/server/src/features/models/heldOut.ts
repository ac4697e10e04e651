/** Three tenths of the eight digits. */
export const heldOutBelow = '4ccccccd';

/**
 * Whether something is never learnt from, only compared on: the same each time, whatever comes beside it.
 *
 * @param digits eight hexadecimal digits of its id, drawn evenly
 */
export function isHeldOut(digits: string): boolean {
  return digits < heldOutBelow;
}
