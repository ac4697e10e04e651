import type { Channel } from '@rapport/contracts/vocabulary';
import {
  type ConsentStatement,
  type ContactDecision,
  type ContactPurpose,
  decideContact,
} from '@rapport/core/consent';
import type { Ctx } from '../../platform/database/context.ts';
import { findPersons, type PersonRow } from './queries.ts';
import { readConsentSettings } from './settings.ts';
import { channelOf } from './watchConsents.ts';

/**
 * Whether customers may be spoken to: for a purpose, by a channel, at a moment. Whoever is about to speak to customers asks
 * this first, in the transaction that decides to speak: consents and withdrawals, what the law asks for, legal hours.
 *
 * @param question `purpose`: a key of the settings (`service`, `surveys`, `relationship`, `news` to begin with)
 * @returns a decision for each id given
 * @example (await mayContact(ctx, [id], { purpose: 'news', channel: 'email' })).get(id)?.isAllowed
 */
export async function mayContact(
  ctx: Ctx,
  customerIds: readonly string[],
  question: { purpose: string; channel: Channel; at?: Date },
): Promise<Map<string, ContactDecision>> {
  const settings = await readConsentSettings(ctx);
  const purpose = settings.purposes.find(
    ({ key, aliases }) => key === question.purpose || aliases.includes(question.purpose),
  ) as ContactPurpose | undefined;
  const decisions = new Map<string, ContactDecision>();
  if (purpose) {
    const atMs = (question.at ?? ctx.now()).getTime();
    for (const person of await findPersons(ctx.client, ctx.workspaceId, customerIds)) {
      const decision = decideContact({
        purpose,
        channel: question.channel,
        atMs,
        place: { timeZone: settings.timeZone, country: countryOf(person.country) ?? settings.country },
        hasBought: person.purchases > 0,
        statements: statementsOf(person),
        rules: settings.rules,
      });
      decisions.set(person.asked_id, decision);
    }
  }
  const reason = purpose ? 'unknown-customer' : 'unknown-purpose';
  for (const id of customerIds)
    if (!decisions.has(id)) decisions.set(id, { isAllowed: false, reason, rule: null, nextAtMs: null });
  return decisions;
}

export function statementsOf({ statements }: Pick<PersonRow, 'statements'>): ConsentStatement[] {
  return (statements ?? []).flatMap(({ purpose, channel, granted, withdrawn }) => {
    const of = { purpose, channel: channelOf(channel) };
    return [
      ...(granted === null ? [] : [{ ...of, isGranted: true, atMs: granted }]),
      ...(withdrawn === null ? [] : [{ ...of, isGranted: false, atMs: withdrawn }]),
    ];
  });
}

/** Sources write countries as codes or as names; what is neither is the workspace's own. */
function countryOf(said: string | null): string | null {
  const text = said?.trim() ?? '';
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase();
  return /^france$/i.test(text) ? 'FR' : null;
}
