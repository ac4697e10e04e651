import type { Estimate, Measured, NotEnough } from '../../estimate.ts';
import { type CodedContacts, codeContacts } from './codeContacts.ts';
import { type Confusion, confusionOf } from './confusionOf.ts';
import type { Contact, FcrOptions } from './contact.ts';
import { declaredResolution } from './declaredResolution.ts';
import { judgeContacts } from './judgeContacts.ts';
import { shareEstimate } from './shareEstimate.ts';

export interface ChannelResolution {
  /** Of the first contact. */
  channel: string;
  resolution: Measured;
}

/** Net first contact resolution, and what it rests on. */
export interface FirstContactResolution extends Estimate {
  /** Resolved of all that can be judged, those that could not be resolved there among them. */
  gross: Estimate;
  contacts: number;
  /** Units judged, not resolvable there included; then why the others are not. */
  judged: number;
  notResolvable: number;
  /** Window still open at the end of the records: not counted, resolved so far or not. */
  censored: number;
  /** Within a window of the beginning of the records: may be repeats of what is not seen. */
  unseenBefore: number;
  /** Null when no contact tells its channel. */
  byChannel: ChannelResolution[] | null;
  /** Of the contacts that were repeated, the share repeated on another channel. */
  changedChannel: Measured | null;
  /** What would be found by looking at each channel alone: what silos claim. */
  withinChannel: Measured | null;
  /** Share of customers who say that it was resolved then; null when none was asked. */
  declared: Measured | null;
  /** Observed against declared; null when none was asked. */
  confusion: Confusion | NotEnough | null;
  windowDays: number;
}

/**
 * First contact resolution, observed: the share of contacts that the customer did not repeat, on any channel, within the window.
 * Key: customer x issue x window. Net: resolved at first contact / (contacts - not resolvable there). Wilson's interval (1927),
 * contacts being taken as independent.
 *
 * A contact whose window is still open is not counted, even if already repeated: counting failures alone that early would
 * bias the rate downwards. A repeat exactly at the end of the window is a repeat. No repeat is not proof of a resolution: the
 * customer may have given up, which `confusion` tells where they were asked.
 *
 * Not enough: `no-contacts`; `window-still-open` when no contact can be judged; `none-resolvable`.
 *
 * @throws RangeError when the window is not above 0
 * @example
 * firstContactResolution([{ customer: 'a', issue: 'bill', atMs: 0 }], { asOfMs: 8 * 86_400_000 }) // value 1, n 1
 */
export function firstContactResolution(
  contacts: readonly Contact[],
  options: FcrOptions,
): FirstContactResolution | NotEnough {
  const { windowDays = 7, unit = 'issues', windowFrom = 'latest' } = options;
  if (!(windowDays > 0))
    throw new RangeError(`A window is a number of days above 0; this one is ${windowDays}.`);
  if (contacts.length === 0) return { ok: false, reason: 'no-contacts', n: 0, needed: 1 };
  const coded = codeContacts(contacts);
  const { judged, repeatedBy, censored, unseenBefore, seen } = judgeContacts(coded, coded.issues, options);
  if (judged.length === 0) return { ok: false, reason: 'window-still-open', n: 0, needed: 1 };
  const resolvable = judged.filter((i) => contacts[i]!.isResolvable !== false);
  if (resolvable.length === 0) return { ok: false, reason: 'none-resolvable', n: judged.length, needed: 0 };

  const isResolved = (i: number) => repeatedBy[i]! < 0;
  const convention = `${unit === 'issues' ? '' : 'per-contact-'}within-${windowDays}-days${windowFrom === 'latest' ? '' : '-of-the-first'}`;
  const shareOf = (units: readonly number[], isTrue: (i: number) => boolean, key: string) => {
    const count = units.reduce((sum, i) => sum + Number(isTrue(i)), 0);
    return shareEstimate(count, units.length, `${key}-${convention}`, options.level);
  };
  const net = shareOf(resolvable, isResolved, 'net-fcr');
  const gross = shareOf(judged, (i) => contacts[i]!.isResolvable !== false && isResolved(i), 'gross-fcr');
  if (!net.ok || !gross.ok) throw new Error('a share of at least one contact');
  const hasChannels = contacts.some(({ channel }) => channel != null);
  const repeated = judged.filter((i) => !isResolved(i));
  const asked = judged.filter((i) => contacts[i]!.declared != null && contacts[i]!.isResolvable !== false);
  const isAsked = contacts.some(({ declared }) => declared != null);
  return {
    ...net,
    gross,
    contacts: seen,
    judged: judged.length,
    notResolvable: judged.length - resolvable.length,
    censored,
    unseenBefore,
    byChannel: hasChannels
      ? [...groupBy(resolvable, (i) => contacts[i]!.channel ?? '')].map(([channel, units]) => ({
          channel,
          resolution: shareOf(units, isResolved, 'net-fcr'),
        }))
      : null,
    changedChannel: hasChannels
      ? shareOf(
          repeated,
          (i) => contacts[i]!.channel !== contacts[repeatedBy[i]!]!.channel,
          'changed-channel',
        )
      : null,
    withinChannel: hasChannels ? withinChannel(contacts, coded, options, shareOf) : null,
    declared: isAsked ? declaredResolution(contacts, options.level) : null,
    confusion: isAsked
      ? confusionOf(
          asked.map((i) => ({ observed: isResolved(i), declared: contacts[i]!.declared === true })),
          options.level,
        )
      : null,
    windowDays,
  };
}

type ShareOf = (units: readonly number[], isTrue: (i: number) => boolean, key: string) => Measured;

function withinChannel(
  contacts: readonly Contact[],
  coded: CodedContacts,
  options: FcrOptions,
  shareOf: ShareOf,
): Measured {
  const { judged, repeatedBy } = judgeContacts(coded, coded.issuesByChannel, options);
  const resolvable = judged.filter((i) => contacts[i]!.isResolvable !== false);
  return shareOf(resolvable, (i) => repeatedBy[i]! < 0, 'net-fcr-each-channel-alone');
}

function groupBy(units: readonly number[], keyOf: (i: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const i of units) {
    const group = groups.get(keyOf(i));
    if (group) group.push(i);
    else groups.set(keyOf(i), [i]);
  }
  return groups;
}
