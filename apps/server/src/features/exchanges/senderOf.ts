import type { Caller } from '../../platform/auth/caller.ts';
import type { ReceivedFrom } from '../sources/countReceived.ts';

/** What a request's exchanges come from: its key; or the screens, when a member sends them. */
export function senderOf(caller: Caller | null): ReceivedFrom {
  return caller?.kind === 'key' ? { kind: 'key', id: caller.keyId } : { kind: 'system', id: 'screens' };
}
