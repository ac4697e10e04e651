import { parentPort, workerData } from 'node:worker_threads';
import { type EmergingInput, emergingReport } from './emergingReport.ts';

parentPort?.postMessage(emergingReport(workerData as EmergingInput));
