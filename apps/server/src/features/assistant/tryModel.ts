import type { AssistantTry } from '@rapport/contracts/assistant';
import { z } from 'zod';
import type { Deps } from '../../platform/feature.ts';
import { ask, type Within } from './ask.ts';

const answerShape = z.object({ ready: z.literal(true) });

/** Asks the model for one word, so that a manager knows whether address, model and key are right. No text leaves. @throws as `ask` */
export async function tryModel(deps: Pick<Deps, 'vault'>, within: Within): Promise<AssistantTry> {
  const beganMs = performance.now();
  const { model, cost } = await ask(
    deps,
    within,
    {
      purpose: 'try',
      texts: 0,
      system: 'Answer with JSON alone.',
      user: 'Answer exactly {"ready":true}.',
    },
    answerShape,
  );
  return { model, cost, tookMs: Math.round(performance.now() - beganMs) };
}
