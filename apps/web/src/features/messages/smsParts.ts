import { plainSms, smsSize } from '@rapport/core/messages';

/** More are refused by the server. */
export const mostSmsParts = 6;

/** How many text messages a reply takes, as it will be sent. */
export function smsPartsOf(draft: string): number {
  return smsSize(plainSms(draft.trim())).parts;
}
