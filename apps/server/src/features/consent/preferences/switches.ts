import type { Channel } from '@rapport/contracts/vocabulary';
import { type ContactBasis, type ContactPurpose, standingOf } from '@rapport/core/consent';
import type { Ctx } from '../../../platform/database/context.ts';
import { statementsOf } from '../mayContact.ts';
import { findPersons } from '../queries.ts';
import { readConsentSettings } from '../settings.ts';

/** One purpose as its customer may switch it. */
export interface Switch {
  purpose: ContactPurpose;
  /** Nothing to choose: what was asked or bought needs it. */
  isNecessary: boolean;
  channels: { channel: Channel; isOn: boolean }[];
}

/** What a customer can switch, as it stands for them. */
export async function readSwitches(ctx: Ctx, customerId: string): Promise<Switch[]> {
  const { purposes } = await readConsentSettings(ctx);
  const [person] = await findPersons(ctx.client, ctx.workspaceId, [customerId]);
  const statements = person ? statementsOf(person) : [];
  return (purposes as ContactPurpose[]).map((purpose) => {
    const channels = Object.entries(purpose.channels) as [Channel, ContactBasis][];
    return {
      purpose,
      isNecessary: channels.every(([, basis]) => basis === 'necessary'),
      channels: channels
        .filter(([, basis]) => basis !== 'necessary')
        .map(([channel, basis]) => {
          const standing = standingOf(statements, purpose, channel);
          const isOnInSilence =
            basis === 'no-objection' || (basis === 'existing-customer' && (person?.purchases ?? 0) > 0);
          return { channel, isOn: standing === 'silent' ? isOnInSilence : standing !== 'withdrawn' };
        }),
    };
  });
}
