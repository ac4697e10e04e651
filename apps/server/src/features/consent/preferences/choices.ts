import { language } from '@rapport/contracts/vocabulary';
import { generalPurpose } from '@rapport/core/consent';
import { z } from 'zod';
import type { Database } from '../../../platform/database/open.ts';
import { recordConsents, type Statement } from '../recordConsents.ts';
import type { Reader } from './person.ts';
import type { Switch } from './switches.ts';

/** A form sends nothing, one text or several. */
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** What the form of preferences sends. */
export const choices = z.object({
  on: several,
  stop: z.literal('all').optional(),
  language: language.optional().catch(undefined),
});

const stopAll: Statement = { purpose: generalPurpose, channel: null, isGranted: false, wording: null };

/** What the customer switched, of what they had before them; what they left as it was says nothing. */
export function statementsOfChoices(
  { on, stop }: z.output<typeof choices>,
  switches: readonly Switch[],
  reader: Reader,
): Statement[] {
  if (stop) return [stopAll];
  const chosen = new Set(on);
  return switches.flatMap(({ purpose, channels }) =>
    channels
      .filter(({ channel, isOn }) => chosen.has(`${purpose.key}/${channel}`) !== isOn)
      .map(({ channel, isOn }) => ({
        purpose: purpose.key,
        channel,
        isGranted: !isOn,
        wording: `${purpose.names[reader.language]} · ${purpose.wordings[reader.language]}`,
      })),
  );
}

export async function record(
  deps: { database: Database },
  reader: Reader,
  statements: readonly Statement[],
  source: string,
  key: string,
): Promise<void> {
  if (statements.length === 0) return;
  const proof = { source, how: source, staff: null, at: deps.database.now(), key };
  await recordConsents(deps, reader.workspaceId, reader.customerId, statements, proof);
}
