import type { Watcher } from '../../exchanges/watchers.ts';
import { recentSettings } from '../settings/settings.ts';
import { causesOf, turnsToCauses, withTurns } from './causesOf.ts';
import { followCases } from './followUp.ts';
import { openCases } from './openCases.ts';
import { keepTrackOfPromises } from './promises.ts';

const dayMs = 86_400_000;
/** Nothing older is anybody's work: longer than any rule looks back, and than cases are followed. */
const oldestDays = 366;

/** Opens cases by the workspace's rules, and lets those there are hear of what passes with their customers. */
export const watchForCases: Watcher = async (ctx, news) => {
  const nowMs = ctx.now().getTime();
  const heard = news.exchanges
    .filter(({ exchange }) => nowMs - exchange.atMs < oldestDays * dayMs)
    .map(({ exchange, customerId, siteId }) => ({
      id: exchange.id,
      customerId,
      siteId,
      atMs: exchange.atMs,
      observed: exchange.observed,
      text: exchange.text,
    }));
  if (heard.length === 0) return;
  const settings = await recentSettings(ctx);
  const said = await causesOf(ctx, heard, settings.rules, nowMs);
  const sites = new Map(news.states.map((state) => [state.customerId, state.siteId]));
  const turns = news.changes.map((change) => ({
    customerId: change.customerId,
    siteId: sites.get(change.customerId) ?? null,
    type: change.type,
    previousType: change.previousType,
    probability: change.probability,
    atMs: change.shownFromMs,
  }));
  const met = withTurns(said, turnsToCauses(turns, settings.rules, nowMs));
  const causes = met.map(({ cause }) => cause);
  const taken = new Set(causes.map(({ exchangeId }) => exchangeId));
  await keepTrackOfPromises(ctx, heard, nowMs);
  await followCases(
    ctx,
    heard.filter(({ id }) => !taken.has(id)),
    settings,
    nowMs,
  );
  await openCases(ctx, causes, settings);
};
