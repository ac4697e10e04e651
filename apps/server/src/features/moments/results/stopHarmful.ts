import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { readMoments } from '../catalogue/catalogue.ts';
import { stopItself } from '../catalogue/changeMoments.ts';
import { readResults } from './readResults.ts';

const outcomes = ['repurchase', 'spend', 'answers', 'warmth'] as const;

/** Somebody who switched a moment on again knew what was known then: it stops by itself once so many times as many people say the same. */
const moreToStopAgain = 2;

/** Switches off the moments that are sure to do harm, where that was asked for. @returns their keys */
export async function stopHarmful(database: Database, workspaceId: string): Promise<string[]> {
  return inWorkspace(database, workspaceId, { kind: 'system', id: 'moments' }, async (ctx) => {
    const stoppable = new Map(
      (await readMoments(ctx))
        .filter((moment) => moment.isOn && moment.stopsIfHarmful)
        .map(({ key, resumedAfter }) => [key, (resumedAfter ?? 0) * moreToStopAgain]),
    );
    if (stoppable.size === 0) return [];
    const stopped: string[] = [];
    for (const result of (await readResults(ctx)).results) {
      const fewest = stoppable.get(result.moment);
      if (result.verdict !== 'harms' || fewest === undefined) continue;
      const outcome = outcomes.find((each) => {
        const effect = result[each];
        return effect.ok && effect.interval.high < 0 && effect.n >= fewest;
      });
      if (!outcome) continue;
      const effect = result[outcome];
      if (!effect.ok) continue;
      const because = { outcome, high: effect.interval.high, n: effect.n, at: ctx.now().toISOString() };
      if (await stopItself(ctx, result.moment, because)) stopped.push(result.moment);
    }
    return stopped;
  });
}
