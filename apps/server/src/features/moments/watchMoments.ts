import { channels, exchangeKinds } from '@rapport/contracts/vocabulary';
import { type MomentRule, mayStart } from '@rapport/core/moments';
import type { Ctx } from '../../platform/database/context.ts';
import type { News } from '../exchanges/watchers.ts';
import { readMoments } from './catalogue/catalogue.ts';

const dayMs = 86_400_000;
/** For how long the rules of a workspace are remembered, so that most transactions read nothing. */
const keptMs = 30_000;
/** Customers waiting to be looked at, of all workspaces. Beyond, the daily run finds them. */
const mostWaiting = 100_000;

const rulesOf = new Map<string, { rules: MomentRule[]; untilMs: number }>();
const waiting = new Map<string, Set<string>>();
let waitingCount = 0;

/**
 * Notes whose moments may have come with what was just stored: looked at in memory, one rule after the other, and written nowhere.
 * What is lost with the process is found by the daily run, since a moment stays due for days.
 */
export async function watchMoments(ctx: Ctx, { exchanges }: News): Promise<void> {
  const nowMs = ctx.now().getTime();
  let found: Set<string> | undefined;
  let rules: readonly MomentRule[] | undefined;
  for (const { exchange, customerId } of exchanges) {
    if (exchange.atMs < nowMs - 2 * dayMs) continue;
    rules ??= await knownRules(ctx);
    if (rules.length === 0) return;
    if (found?.has(customerId)) continue;
    const { observed } = exchange;
    const seen = {
      kind: exchangeKinds[exchange.kind] ?? 'visit',
      channel: exchange.channel === null ? null : (channels[exchange.channel] ?? null),
      direction: exchange.direction === 1 ? ('outbound' as const) : ('inbound' as const),
      amountCents: exchange.amountCents,
      properties: observed.properties ?? null,
      items: (observed.items ?? []) as readonly { sku?: string; category?: string }[],
    };
    for (const rule of rules) {
      if (!mayStart(rule, seen)) continue;
      found ??= new Set();
      found.add(customerId);
      break;
    }
  }
  if (found) ctx.afterCommit(() => wait(ctx.workspaceId, found as Set<string>));
}

/** Hands over whom to look at, and forgets them. */
export function takeWaiting(): Map<string, string[]> {
  const taken = new Map([...waiting].map(([workspaceId, ids]) => [workspaceId, [...ids]]));
  waiting.clear();
  waitingCount = 0;
  return taken;
}

/** To be called when a moment is switched or changed. */
export function forgetRules(workspaceId: string): void {
  rulesOf.delete(workspaceId);
}

async function knownRules(ctx: Ctx): Promise<readonly MomentRule[]> {
  const known = rulesOf.get(ctx.workspaceId);
  if (known && known.untilMs > Date.now()) return known.rules;
  const rules = (await readMoments(ctx)).filter(({ isOn }) => isOn).map(({ rule }) => rule);
  rulesOf.set(ctx.workspaceId, { rules, untilMs: Date.now() + keptMs });
  return rules;
}

function wait(workspaceId: string, ids: ReadonlySet<string>): void {
  const own = waiting.get(workspaceId) ?? new Set();
  waiting.set(workspaceId, own);
  for (const id of ids) {
    if (waitingCount >= mostWaiting) return;
    if (own.has(id)) continue;
    own.add(id);
    waitingCount++;
  }
}
