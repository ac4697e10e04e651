import type { IngestResult } from '@rapport/contracts/exchange';
import type { ReceivedFrom } from '../../sources/countReceived.ts';
import type { IngestItem } from '../ingestItem.ts';
import type { IngestWorkspace, PreparedExchange, PreparedProfile } from './prepared.ts';
import { prepareExchange } from './prepareExchange.ts';
import { prepareHandles } from './prepareHandles.ts';

export interface PreparedItems {
  /** Each id once. */
  exchanges: PreparedExchange[];
  profiles: PreparedProfile[];
  refused: IngestResult['refused'];
  /** How many of the inputs were exchanges that could be understood, repetitions counted. */
  understood: number;
}

/** Prepares what a request brings; what can't be understood is refused by itself, with its place. */
export function prepareItems(
  inputs: readonly IngestItem[],
  workspace: IngestWorkspace,
  receivedMs: number,
  from: ReceivedFrom,
): PreparedItems {
  const refused: IngestResult['refused'] = [];
  const profiles: PreparedProfile[] = [];
  const unique = new Map<string, PreparedExchange>();
  let understood = 0;
  inputs.forEach((input, index) => {
    if (input.kind === 'profile') {
      const handles = prepareHandles(input.customer, workspace);
      if (handles.ok) profiles.push({ handles: handles.handles, traits: input.traits ?? null });
      else refused.push({ index, field: handles.field, message: handles.message });
      return;
    }
    const prepared = prepareExchange(input, workspace, receivedMs, from);
    if (!prepared.ok) {
      refused.push({ index, field: prepared.field, message: prepared.message });
      return;
    }
    understood++;
    if (!unique.has(prepared.exchange.id)) unique.set(prepared.exchange.id, prepared.exchange);
  });
  return { exchanges: [...unique.values()], profiles, refused, understood };
}
