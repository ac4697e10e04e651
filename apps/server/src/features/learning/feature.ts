import {
  exercise,
  exerciseAnswer,
  exerciseResult,
  learningCard,
  learningState,
} from '@rapport/contracts/desk';
import { language } from '@rapport/contracts/vocabulary';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { readCard } from './card.ts';
import { answerExercise, makeExercise } from './exercise.ts';
import { readProgress } from './progress.ts';

const config = { permission: 'desk:tag' } as const;
const tags = ['learning'];

/** People learn to recognise relationships. */
export const learning: Feature = {
  name: 'learning',
  routes: (server, deps) => {
    server.get(
      '/api/v1/learning',
      {
        config,
        schema: {
          summary: 'What one has learnt; to leads, what each of the team has',
          tags,
          response: { 200: learningState },
        },
      },
      async (request) => request.inWorkspace(readProgress),
    );
    server.get(
      '/api/v1/learning/cards/:type',
      {
        config,
        schema: {
          summary: 'Examples of a relationship among one’s own customers',
          description: 'Personal data: each reading is noted in the audit.',
          tags,
          params: z.object({ type: z.string().max(60) }),
          response: { 200: learningCard },
        },
      },
      async (request) => request.inWorkspace((ctx) => readCard(ctx, request.params.type)),
    );
    server.post(
      '/api/v1/learning/exercises',
      {
        config,
        schema: {
          summary: 'A text to recognise',
          description: 'Of the type asked for, or of one that is least known. The texts are nobody’s.',
          tags,
          body: z.object({ type: z.string().max(60).optional(), language: language.default('fr') }),
          response: { 200: exercise },
        },
      },
      async (request) => request.inWorkspace((ctx) => makeExercise(ctx, deps.vault, request.body)),
    );
    server.post(
      '/api/v1/learning/answers',
      {
        config,
        schema: {
          summary: 'Answer an exercise, and see why',
          tags,
          body: exerciseAnswer,
          response: { 200: exerciseResult },
        },
      },
      async (request) => request.inWorkspace((ctx) => answerExercise(ctx, deps.vault, request.body)),
    );
  },
};
