import type { ExchangeInput, Item } from '@rapport/contracts/exchange';
import { channels, directions, type ExchangeKind, exchangeKinds } from '@rapport/contracts/vocabulary';
import type { ObservedExchange } from '@rapport/core/relations';
import type { ReceivedFrom } from '../../sources/countReceived.ts';
import { exchangeId } from './exchangeId.ts';
import type { IngestWorkspace, Preparation } from './prepared.ts';
import { prepareHandles } from './prepareHandles.ts';
import { readVerbatim } from './readVerbatim.ts';

const dayMs = 86_400_000;
const earliestMs = Date.UTC(1900, 0, 1);
const kindNumbers = numbered(exchangeKinds);
const channelNumbers = numbered(channels);
const outboundKinds: ReadonlySet<ExchangeKind> = new Set(['gesture', 'delivery', 'tag']);

/**
 * From what a source sent to what is stored: handles normalised, date and amount checked, words read.
 *
 * @param receivedMs the moment of reception: the exchange's own when it gives none
 */
export function prepareExchange(
  input: ExchangeInput,
  workspace: IngestWorkspace,
  receivedMs: number,
  from: ReceivedFrom,
): Preparation {
  const handles = prepareHandles(input.customer, workspace);
  if (!handles.ok) return handles;

  const atMs = input.at === undefined ? receivedMs : Date.parse(input.at);
  if (!(atMs >= earliestMs))
    return refuse('at', `${input.at} is before 1900; give the date as 2026-01-31T10:00:00Z`);
  if (atMs > receivedMs + dayMs)
    return refuse('at', `${input.at} is in the future; send an exchange once it has happened`);

  const amountCents = input.amount === undefined ? null : Math.round(input.amount * 100);
  const currency = input.amount === undefined ? null : (input.currency ?? workspace.currency);
  const text = input.text === undefined ? null : withoutNulls(input.text);
  const direction = input.direction ?? (outboundKinds.has(input.kind) ? 'outbound' : 'inbound');
  const reading =
    text !== null && direction === 'inbound' ? readVerbatim(text, workspace.languages) : undefined;
  const id = exchangeId(workspace.id, input);

  const observed: ObservedExchange = {
    id,
    kind: input.kind,
    channel: input.channel,
    direction,
    atMs,
    // Amounts of another currency are kept and shown, but cannot be added to the others.
    amountCents: amountCents !== null && currency === workspace.currency ? amountCents : undefined,
    items: input.items,
    reading,
    properties: input.properties,
  };
  return {
    ok: true,
    exchange: {
      id,
      handles: handles.handles,
      atMs,
      kind: kindNumbers.get(input.kind) as number,
      channel: input.channel === undefined ? null : (channelNumbers.get(input.channel) as number),
      direction: directions.indexOf(direction),
      amountCents,
      currency,
      site: input.site ?? null,
      staff: input.staff ?? null,
      language: input.language ?? reading?.language ?? null,
      text,
      details: detailsOf(input.items, input.properties),
      traits: input.traits ?? null,
      observed,
      from,
    },
  };
}

function detailsOf(items: Item[] | undefined, properties: ExchangeInput['properties']): string | null {
  if (items === undefined && properties === undefined) return null;
  return withoutNulls(JSON.stringify({ items, properties }));
}

/** Postgres stores every character but U+0000, plain or escaped in JSON. */
function withoutNulls(text: string): string {
  return text.includes('\u0000') || text.includes('\\u0000')
    ? text.replaceAll('\u0000', '').replaceAll('\\u0000', '')
    : text;
}

function refuse(field: string, message: string): Preparation {
  return { ok: false, field, message };
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, index) => [word, index]));
}
