import type { ModelKind } from '@rapport/contracts/models';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { inThread, type Step } from '../reports/inThread.ts';
import {
  clearStage,
  findInUse,
  findLearning,
  insertModel,
  saveStage,
  saveStep,
  setInUse,
} from './queries.ts';

/** What a thread answers. */
export interface Learnt {
  report: object;
  model: object;
  /** Better on what was held out than the model in use; kept to be looked at and chosen; or not worth keeping. */
  verdict: 'takes-over' | 'kept' | 'left';
}

export interface Learning<Input> {
  kind: ModelKind;
  worker: URL;
  /** @returns null when there is too little to learn from, or nothing new since the last time */
  read: (ctx: Ctx, isAsked: boolean) => Promise<Input | null>;
  /** In the transaction that changes the model in use: what is to be done anew. */
  changed: (ctx: Ctx) => Promise<void>;
}

export interface LearningRun {
  /** `user:…` or `key:…`; null at night. */
  askedBy?: string | null;
  signal?: AbortSignal;
}

const toldEveryMs = 500;

/**
 * Learns a model, in a thread, keeps it as a version, and puts it in use where it is better, unless a person chose the one in use or
 * it is not any more the one compared with.
 *
 * @returns the version that took over; null when none did
 */
export async function learn<Input>(
  database: Database,
  workspaceId: string,
  { kind, worker, read, changed }: Learning<Input>,
  { askedBy = null, signal }: LearningRun = {},
): Promise<number | null> {
  const within = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inWorkspace(database, workspaceId, { kind: 'system', id: `models.${kind}` }, work);
  const tell = (step: Step) => within(({ client }) => saveStep(client, workspaceId, kind, step));
  let failure: string | null = null;
  try {
    const { input, inUse } = await within(async (ctx) => {
      await saveStage(ctx.client, workspaceId, kind, { stage: 'reading', done: 0, total: 0 });
      return {
        inUse: await findInUse(ctx.client, workspaceId, kind),
        input: await read(ctx, askedBy !== null),
      };
    });
    if (input === null) return null;
    const { report, model, verdict } = await inThread<Learnt>(worker, input, signal, seldom(tell));
    if (verdict === 'left') return null;
    return await within(async (ctx) => {
      const bytes = Buffer.from(JSON.stringify(model));
      const version = await insertModel(ctx.client, workspaceId, kind, { learntBy: askedBy, report, bytes });
      await recordAudit(ctx, { action: 'model.learnt', details: { kind, version } });
      const isHeld = (await findLearning(ctx.client, workspaceId, kind))?.held_since != null;
      const isSame = (await findInUse(ctx.client, workspaceId, kind)) === inUse;
      if (verdict !== 'takes-over' || isHeld || !isSame) return null;
      await setInUse(ctx.client, workspaceId, kind, { version, by: null });
      await recordAudit(ctx, { action: 'model.took-over', details: { kind, version } });
      await changed(ctx);
      return version;
    });
  } catch (error) {
    failure = (error as Error).message;
    throw error;
  } finally {
    // A stopped server goes on with it at its next start.
    if (!signal?.aborted)
      await within(({ client }) => clearStage(client, workspaceId, kind, { isApplying: false, failure }));
  }
}

/** Twice a second at most, one after the other; a step that could not be told is no reason to stop. */
function seldom(tell: (step: Step) => Promise<void>): (step: Step) => void {
  let isTelling = false;
  let lastMs = 0;
  return (step) => {
    if (isTelling || Date.now() - lastMs < toldEveryMs) return;
    isTelling = true;
    lastMs = Date.now();
    void tell(step)
      .catch(() => {})
      .finally(() => {
        isTelling = false;
      });
  };
}
