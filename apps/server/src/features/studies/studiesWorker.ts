import { parentPort, workerData } from 'node:worker_threads';
import { makeReport } from './report/makeReport.ts';
import type { StudyAnswers, StudyTerms } from './report/rated.ts';

const { answers, terms } = workerData as { answers: StudyAnswers; terms: StudyTerms };
parentPort?.postMessage(makeReport(answers, terms));
