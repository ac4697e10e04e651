import { parentPort, workerData } from 'node:worker_threads';
import { type TrainingInput, trainRelations } from './trainRelations.ts';

parentPort?.postMessage(
  trainRelations(workerData as TrainingInput, (step) => parentPort?.postMessage({ step })),
);
