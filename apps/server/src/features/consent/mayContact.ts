import { type Channel, channels } from '@rapport/contracts/vocabulary';
import {
  type ConsentStatement,
  type ContactDecision,
  type ContactPurpose,
  type ContactQuestion,
  decideContact,
  limitOf,
  type PastContact,
} from '@rapport/core/consent';
import type { Ctx } from '../../platform/database/context.ts';
import { findOpposed } from './opposition/oppositionList.ts';
import { findPastContacts, findPersons, type PersonRow } from './queries.ts';
import { readConsentSettings } from './settings.ts';
import { channelOf } from './watchConsents.ts';

const dayMs = 86_400_000;

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
    const asked = (await findPersons(ctx.client, ctx.workspaceId, customerIds)).map((person) => ({
      id: person.asked_id,
      purpose,
      channel: question.channel,
      atMs,
      place: { timeZone: settings.timeZone, country: countryOf(person.country) ?? settings.country },
      hasBought: person.purchases > 0,
      statements: statementsOf(person),
      rules: settings.rules,
    }));
    const past = await readPast(ctx, asked, settings.purposes);
    const isAsked = question.channel === 'phone' && purpose.isProspecting;
    const opposed = isAsked ? await findOpposed(ctx, customerIds) : null;
    for (const each of asked) {
      const opposedAsOfMs = opposed?.ids.has(each.id) ? opposed.asOfMs : null;
      decisions.set(each.id, decideContact({ ...each, past: past.get(each.id) ?? [], opposedAsOfMs }));
    }
  }
  const reason = purpose ? 'unknown-customer' : 'unknown-purpose';
  for (const id of customerIds)
    if (!decisions.has(id)) decisions.set(id, { isAllowed: false, reason, rule: null, nextAtMs: null });
  return decisions;
}

/** Earlier contacts of those for whom a rule counts them; every contact that is not known to be needed counts. */
async function readPast(
  ctx: Ctx,
  asked: readonly (Omit<ContactQuestion, 'past'> & { id: string })[],
  purposes: readonly { key: string; aliases: readonly string[]; isProspecting: boolean }[],
): Promise<Map<string, PastContact[]>> {
  const limited = asked.flatMap((each) => {
    const limit = limitOf(each)?.limit;
    return limit ? [{ ...each, days: Math.max(limit.days, limit.restDays) }] : [];
  });
  const past = new Map<string, PastContact[]>();
  if (limited.length === 0) return past;
  const [{ atMs, channel }] = limited as [(typeof limited)[number]];
  const longest = Math.max(...limited.map(({ days }) => days));
  const rows = await findPastContacts(ctx.client, ctx.workspaceId, {
    customerIds: limited.map(({ id }) => id),
    channel: channels.indexOf(channel as Channel),
    since: new Date(atMs - longest * dayMs),
    others: purposes
      .filter(({ isProspecting }) => !isProspecting)
      .flatMap(({ key, aliases }) => [key, ...aliases])
      .concat(['thanks']),
  });
  for (const { asked_id, at, is_refusal } of rows) {
    const of = past.get(asked_id) ?? [];
    past.set(asked_id, of);
    of.push({ atMs: at.getTime(), isRefusal: is_refusal });
  }
  return past;
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
