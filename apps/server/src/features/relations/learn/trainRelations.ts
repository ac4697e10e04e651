import type { RelationModelReport } from '@rapport/contracts/relations';
import { exchangeKinds } from '@rapport/contracts/vocabulary';
import {
  compareOnTags,
  decodeTally,
  emptyTally,
  learnModel,
  mergeTallies,
  observe,
  readTag,
  shippedModel,
  type TaggedCustomer,
} from '@rapport/core/relations';
import type { IngestWorkspace } from '../../exchanges/prepare/prepared.ts';
import { type ExchangeRow, observedFromRow } from '../../exchanges/refresh/observedFromRow.ts';
import type { Learnt } from '../../models/learn.ts';
import type { Step } from '../../reports/inThread.ts';
import { openRelationModel, type SavedRelationModel } from '../savedRelationModel.ts';

export interface TrainingInput {
  /** Of each customer to learn from, the tallies of their fragments. */
  examples: Uint8Array[][];
  clockMs: number;
  /** Of each customer to compare on, what passed, oldest first. */
  heldOut: ExchangeRow[][];
  workspace: IngestWorkspace;
  tags: number;
  inUse: { version: number; saved: SavedRelationModel } | null;
}

/** Tags further apart than this may be of two relationships: only the latest count. */
const sameTimeMs = 90 * 86_400_000;
const tagKind = exchangeKinds.indexOf('tag');

/**
 * Learns a model from customers tagged or who answered, starting from the one that Rapport comes with each time, so that what was
 * learnt before is not counted twice; and compares it with the one in use on tagged customers that no model learns from, each as
 * known when they were tagged.
 */
export function trainRelations(input: TrainingInput, tell: (step: Step) => void): Learnt {
  const examples = input.examples.map((fragments) => ({
    tally: fragments.map((bytes) => decodeTally(bytes)).reduce((sum, tally) => mergeTallies(sum, tally)),
    nowMs: input.clockMs,
  }));
  const learnt = learnModel(examples, shippedModel, {
    version: 'learnt',
    onIteration: (done, total) => tell({ stage: 'learning', done, total }),
  });
  if (!learnt.ok) return { report: {}, model: {}, verdict: 'left' };
  const customers: TaggedCustomer[] = [];
  for (const [done, rows] of input.heldOut.entries()) {
    tell({ stage: 'comparing', done, total: input.heldOut.length });
    const customer = asTagged(rows, input.workspace);
    if (customer !== null) customers.push(customer);
  }
  const { inUse } = input;
  const found = compareOnTags(customers, {
    learnt: learnt.model,
    inUse: inUse === null ? shippedModel : openRelationModel(inUse.version, inUse.saved),
    shipped: shippedModel,
  });
  const report: RelationModelReport = {
    tags: input.tags,
    learntFrom: learnt.n,
    heldOut: found.n,
    comparedWith: inUse?.version ?? null,
    learnt: found.learnt,
    inUse: found.inUse,
    shipped: found.shipped,
    gain: found.gain,
    verdict: found.verdict,
    types: found.types,
  };
  const { version: _, ...model } = learnt.model;
  return { report, model, verdict: found.verdict === 'better' ? 'takes-over' : 'kept' };
}

/** A customer as known before the first of their latest tags, one a rater, and those tags; null without any. */
function asTagged(oldestFirst: readonly ExchangeRow[], workspace: IngestWorkspace): TaggedCustomer | null {
  const latest = new Map<string, { atMs: number; typeIndex: number; reliability: number }>();
  for (const row of oldestFirst) {
    if (row.kind !== tagKind) continue;
    const observed = observedFromRow(row, workspace);
    const tag = readTag(observed, shippedModel);
    if (tag === null) continue;
    const rater = String(observed.properties?.rater ?? '');
    latest.delete(rater);
    latest.set(rater, { atMs: row.at_ms, ...tag });
  }
  const last = Math.max(...[...latest.values()].map(({ atMs }) => atMs));
  const tags = [...latest.values()].filter(({ atMs }) => atMs > last - sameTimeMs);
  if (tags.length === 0) return null;
  const nowMs = Math.min(...tags.map(({ atMs }) => atMs));
  const tally = emptyTally();
  for (const row of oldestFirst)
    if (row.at_ms <= nowMs && row.kind !== tagKind)
      observe(tally, observedFromRow(row, workspace), shippedModel);
  return { tally, nowMs, tags };
}
