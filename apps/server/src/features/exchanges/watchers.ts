import type { Ctx } from '../../platform/database/context.ts';
import { watchForCases } from '../cases/open/watchForCases.ts';
import { watchConsents } from '../consent/watchConsents.ts';
import { watchMessages } from '../messages/watchMessages.ts';
import { watchMoments } from '../moments/watchMoments.ts';
import { keepResponses } from '../surveys/answering/keepResponses.ts';
import { watchTriggers } from '../surveys/sending/watchTriggers.ts';
import { watchVerbatims } from '../verbatims/keep/watchVerbatims.ts';
import { watchWebhooks } from '../webhooks/watchWebhooks.ts';
import type { HistoryRow } from './queries.ts';
import type { Attributed } from './store/attributed.ts';
import type { ShownState } from './store/states.ts';

/** What was just stored. */
export interface News {
  /** Stored now for the first time; old ones too, when a history is imported: look at `atMs`. */
  exchanges: readonly Attributed[];
  /** The customers concerned as they are shown now; a fragment that was merged into another is not among them. */
  states: readonly ShownState[];
  /** Changes of the relationship shown. */
  changes: readonly HistoryRow[];
}

/**
 * Is told of exchanges in the transaction that stores them: what it writes is kept if, and only if, they are. It costs every
 * exchange of every source, so it decides in memory and writes for the few that matter. What it throws stops the storing.
 */
export type Watcher = (ctx: Ctx, news: News) => Promise<void>;

/** Those who are told, in this order. A new one is one line here. */
export const watchers: readonly Watcher[] = [
  keepResponses,
  watchTriggers,
  watchConsents,
  watchMoments,
  watchForCases,
  watchMessages,
  watchVerbatims,
  watchWebhooks,
];
