import type { MomentSettings } from '@rapport/contracts/moments';
import type { Ctx } from '../../../platform/database/context.ts';
import { readMoments, type WorkspaceMoment } from '../catalogue/catalogue.ts';
import { readToday } from '../day.ts';
import { findDay, findWorkspace, type WorkspaceRow } from '../queries.ts';
import { settingsOf } from '../settings.ts';
import type { KeyedRule } from './found.ts';

/** Of a workspace, what a run reads once. */
export interface RunTerms {
  workspace: WorkspaceRow;
  settings: MomentSettings;
  /** Those that are on, by key. */
  moments: ReadonlyMap<string, WorkspaceMoment>;
  today: number;
  /** Whether today is the real day: of an imported history nothing leaves by itself. */
  isLive: boolean;
}

export async function readTerms(ctx: Ctx): Promise<RunTerms> {
  const workspace = await findWorkspace(ctx.client, ctx.workspaceId);
  const moments = (await readMoments(ctx)).filter(({ isOn }) => isOn);
  const today = await readToday(ctx, workspace.timeZone);
  const realDay = await findDay(ctx.client, ctx.now(), workspace.timeZone);
  return {
    workspace,
    settings: settingsOf(workspace.moments),
    moments: new Map(moments.map((moment) => [moment.key, moment])),
    today,
    isLive: realDay - today <= 1,
  };
}

export function rulesOf({ moments }: RunTerms): KeyedRule[] {
  return [...moments.values()].map(({ key, rule }) => ({ key, rule }));
}
