import { parentPort, workerData } from 'node:worker_threads';
import type { Histories, ReportTerms } from './histories.ts';
import { makeReport } from './makeReport.ts';

const { histories, terms } = workerData as { histories: Histories; terms: ReportTerms };
parentPort?.postMessage(makeReport(histories, terms));
