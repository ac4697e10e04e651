import { questionsOf } from '@rapport/core/surveys';
import type { Answers, PageData } from './data.ts';
import type { Kept } from './memory.ts';

/**
 * What is answered when the page opens: what was kept here or on the server, and the answer that the address carries
 * (`?a=nps:9`), as the buttons of an invitation do. Only answering sends it: programs that open links answer nothing.
 */
export function firstAnswers(data: PageData, kept: Kept | null): Answers {
  return { ...data.answers, ...kept?.answers, ...(data.isPreview ? {} : answersOfAddress(data)) };
}

export function answersOfAddress({ definition }: PageData): Answers {
  const [id = '', value = ''] = (new URLSearchParams(location.search).get('a') ?? '').split(':', 2);
  const question = questionsOf(definition).find((each) => each.id === id);
  if (!question || value === '') return {};
  if (question.kind === 'scale' || question.kind === 'differential') return { [id]: Number(value) };
  return question.kind === 'single' ? { [id]: value } : {};
}
