import type { NewConsent } from '@rapport/contracts/consent';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { type Proof, recordConsents } from './recordConsents.ts';
import { readConsentSettings } from './settings.ts';

/**
 * Keeps what a member heard from a customer, with the wording of the purpose as it is now.
 *
 * @throws DomainError not-found without such a customer
 */
export async function keepConsent(
  { database }: { database: Database },
  workspaceId: string,
  customerId: string,
  { purpose: key, channel, granted, how, at }: NewConsent,
  { staff, key: once }: Pick<Proof, 'staff' | 'key'>,
): Promise<void> {
  const { purposes } = await inWorkspace(
    database,
    workspaceId,
    { kind: 'system', id: 'consent' },
    readConsentSettings,
  );
  const purpose = purposes.find((each) => each.key === key);
  await recordConsents(
    { database },
    workspaceId,
    customerId,
    [{ purpose: key, channel, isGranted: granted, wording: purpose?.wordings.fr ?? null }],
    { source: 'staff', how, staff, at: at === undefined ? database.now() : new Date(at), key: once },
  );
}
