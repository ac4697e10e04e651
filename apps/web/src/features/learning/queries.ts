import type { Exercise, ExerciseResult, LearningCard, LearningState } from '@rapport/contracts/desk';
import type { Language } from '@rapport/contracts/vocabulary';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/desk');

export const learningQuery = queryOptions({
  queryKey: ['learning', 'state'],
  queryFn: ({ signal }) =>
    request<LearningState>('/api/v1/learning', {
      signal,
      shape: () => shapes().then((m) => m.learningState),
    }),
});

export function cardQuery(type: string) {
  return queryOptions({
    queryKey: ['learning', 'card', type],
    queryFn: ({ signal }) =>
      request<LearningCard>(`/api/v1/learning/cards/${type}`, {
        signal,
        shape: () => shapes().then((m) => m.learningCard),
      }),
  });
}

export function makeExercise(asked: { type?: string; language: Language }): Promise<Exercise> {
  return request('/api/v1/learning/exercises', { method: 'POST', body: asked });
}

export function answerExercise(answer: { exercise: string; type: string }): Promise<ExerciseResult> {
  return request('/api/v1/learning/answers', { method: 'POST', body: answer });
}
