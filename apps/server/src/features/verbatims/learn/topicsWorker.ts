import { parentPort, workerData } from 'node:worker_threads';
import { type TrainingInput, trainTopics } from './trainTopics.ts';

parentPort?.postMessage(trainTopics(workerData as TrainingInput));
