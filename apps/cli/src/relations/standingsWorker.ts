import { parentPort } from 'node:worker_threads';
import { describeStandings, type StandingsRequest } from './standings.ts';

parentPort?.on('message', (request: StandingsRequest) => parentPort?.postMessage(describeStandings(request)));
