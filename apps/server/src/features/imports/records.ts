import type { ImportJob, ImportMapping, ImportPreview } from '@rapport/contracts/imports';

/** Counts of an import, and where a run that was interrupted goes on. */
export interface ImportProgress {
  rowsRead: number;
  share: number;
  exchangesAdded: number;
  exchangesKnown: number;
  rowsRefused: number;
  rowsSetAside: number;
  returnsLinked: number;
  customersAdded: number;
  batchesDone: number;
  refusedBytes: number;
  setAsideBytes: number;
}

export const noProgress: ImportProgress = {
  rowsRead: 0,
  share: 0,
  exchangesAdded: 0,
  exchangesKnown: 0,
  rowsRefused: 0,
  rowsSetAside: 0,
  returnsLinked: 0,
  customersAdded: 0,
  batchesDone: 0,
  refusedBytes: 0,
  setAsideBytes: 0,
};

/** A row of file_import. */
export interface ImportRecord {
  import_id: string;
  file_name: string;
  bytes: number;
  status: ImportJob['status'];
  mapping: ImportMapping;
  mapping_source: ImportJob['mappingSource'];
  signature: string;
  findings: ImportPreview['findings'];
  progress: ImportProgress;
  held_until: Date | null;
  message: string | null;
  created_by: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

/** An import as the API tells it. */
export function toJob(record: ImportRecord, now: Date): ImportJob {
  const { progress } = record;
  const until = record.finished_at ?? now;
  const seconds = record.started_at
    ? Math.max(0.001, (until.getTime() - record.started_at.getTime()) / 1000)
    : 0;
  const isMoving = record.status === 'running' && progress.share > 0.005;
  return {
    id: record.import_id,
    fileName: record.file_name,
    bytes: record.bytes,
    status: record.status,
    mapping: record.mapping,
    mappingSource: record.mapping_source,
    progress: {
      rowsRead: progress.rowsRead,
      bytesRead: Math.round(record.bytes * progress.share),
      rowsPerSecond: seconds > 0 ? Math.round(progress.rowsRead / seconds) : 0,
      secondsLeft: isMoving ? Math.round((seconds * (1 - progress.share)) / progress.share) : null,
      exchangesAdded: progress.exchangesAdded,
      exchangesKnown: progress.exchangesKnown,
      rowsRefused: progress.rowsRefused,
      rowsSetAside: progress.rowsSetAside,
      returnsLinked: progress.returnsLinked,
      customersAdded: progress.customersAdded,
    },
    message: record.message,
    createdAt: record.created_at.toISOString(),
    finishedAt: record.finished_at?.toISOString() ?? null,
    createdBy: record.created_by,
  };
}
