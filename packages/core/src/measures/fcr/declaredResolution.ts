import type { Measured } from '../../estimate.ts';
import type { Contact } from './contact.ts';
import { shareEstimate } from './shareEstimate.ts';

/**
 * First contact resolution as customers declare it: of those who say, the share who say that it was resolved then. Asked well
 * only after the window; "I don't know" is no answer.
 *
 * Not enough: `too-few-answers`.
 */
export function declaredResolution(contacts: readonly Pick<Contact, 'declared'>[], level?: number): Measured {
  const said = contacts.filter(({ declared }) => declared != null);
  return shareEstimate(said.filter(({ declared }) => declared).length, said.length, 'declared-fcr', level);
}
