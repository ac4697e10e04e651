import type { Exercise, ExerciseResult } from '@rapport/contracts/desk';
import type { Language } from '@rapport/contracts/vocabulary';
import { exerciseTexts } from '@rapport/core/exercises';
import { readText } from '@rapport/core/language';
import { relationshipTypes, typeKeys } from '@rapport/core/relations';
import type { Vault } from '../../platform/auth/vault.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { placeOfType } from '../desk/giveTag.ts';
import { raterOf } from '../desk/nextItem.ts';
import { findProgress, insertAnswer } from './learningQueries.ts';

const purpose = 'learning-exercise';
const choices = 4;

interface Sealed {
  id: string;
  workspaceId: string;
  type: number;
  text: string;
  language: Language;
}

/**
 * A text and four types, one of them right: of the type asked for, or of one that this person knows least. Wrong ones are of
 * the same family where it has any, as those are what is taken for one another.
 */
export async function makeExercise(
  ctx: Ctx,
  vault: Vault,
  { type, language }: { type?: string; language: Language },
): Promise<Exercise> {
  const place = type === undefined ? await leastKnown(ctx) : placeOfType(type);
  const texts = exerciseTexts(language, typeKeys[place]!);
  const text = pick(texts);
  if (text === undefined) throw new DomainError('not-found', 'There is no exercise for this relationship.');
  const sealed: Sealed = {
    id: crypto.randomUUID(),
    workspaceId: ctx.workspaceId,
    type: place,
    text,
    language,
  };
  return {
    exercise: vault.seal(purpose, JSON.stringify(sealed)),
    text,
    language,
    choices: choicesFor(place),
  };
}

/** @throws DomainError invalid when the exercise was not made here */
export async function answerExercise(
  ctx: Ctx,
  vault: Vault,
  { exercise, type }: { exercise: string; type: string },
): Promise<ExerciseResult> {
  const said = placeOfType(type);
  const opened = vault.open(purpose, exercise);
  const sealed = opened === null ? null : (JSON.parse(opened) as Sealed);
  if (sealed === null || sealed.workspaceId !== ctx.workspaceId) {
    throw invalidValue('exercise', 'it was not made here; ask for another');
  }
  await insertAnswer(ctx.client, ctx.workspaceId, {
    id: sealed.id,
    person: raterOf(ctx),
    type: sealed.type,
    said,
  });
  return {
    isRight: said === sealed.type,
    type: typeKeys[sealed.type] as string,
    spans: readText(sealed.text, { languages: [sealed.language] }).spans,
  };
}

async function leastKnown(ctx: Ctx): Promise<number> {
  const known = new Map(
    (await findProgress(ctx.client, ctx.workspaceId, raterOf(ctx))).map((row) => [row.type, row.lately]),
  );
  const least = Math.min(...typeKeys.map((_, place) => known.get(place) ?? 0));
  return pick(typeKeys.flatMap((_, place) => ((known.get(place) ?? 0) === least ? [place] : [])))!;
}

function choicesFor(place: number): string[] {
  const { family } = relationshipTypes[place]!;
  const near = relationshipTypes
    .filter((each, k) => each.family === family && k !== place)
    .map(({ key }) => key);
  const far = relationshipTypes.filter((each) => each.family !== family).map(({ key }) => key);
  const wrong = [...shuffled(near).slice(0, 2), ...shuffled(far)].slice(0, choices - 1);
  return shuffled([typeKeys[place] as string, ...wrong]);
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

function pick<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
