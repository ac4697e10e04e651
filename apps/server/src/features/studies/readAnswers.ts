import { scheduler } from 'node:timers/promises';
import { kanoAnswer, pulseAnswer, scoreAnswer } from '@rapport/contracts/answer';
import { families, relationshipTypes } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { readMeasureSettings } from '../measures/settings.ts';
import { findTerms, readStudyRows, type StudyRow } from './queries.ts';
import { Codes, type StudyAnswers, type StudyTerms } from './report/rated.ts';

/** Answers read in one go; between two, the server answers others. */
const atOnce = 500;
/** Ratings are given from 0 to 10 and told from 0 to 100. */
const toHundred = 10;

const familyKeys = families.map(({ key }) => key);
const familyOfType = relationshipTypes.map(({ family }) => familyKeys.indexOf(family));

/** Every answer that rates several things at once, and how they are to be told of. */
export async function readAnswers(ctx: Ctx): Promise<{ answers: StudyAnswers; terms: StudyTerms }> {
  const { name, timeZone } = await findTerms(ctx.client, ctx.workspaceId);
  const { threshold } = await readMeasureSettings(ctx);
  const reading = new Reading();
  for await (const rows of readStudyRows(ctx.client, ctx.workspaceId, timeZone))
    for (let at = 0; at < rows.length; at += atOnce) {
      for (const row of rows.slice(at, at + atOnce)) reading.take(row);
      await scheduler.yield();
    }
  return {
    answers: reading.answers(),
    terms: { computedAt: ctx.now().toISOString(), threshold, workspaceName: name },
  };
}

class Reading {
  readonly #people = new Codes();
  readonly #drivers = new Codes();
  readonly #brands = new Codes();
  readonly #sectors = new Codes();
  readonly #features = new Codes();
  readonly #pulse: StudyAnswers['pulse'] = [];
  readonly #scores = new Map<string, StudyAnswers['scores'][number]['answers']>();
  readonly #kano: StudyAnswers['kano'] = [];
  #from = '';
  #to = '';

  /** What is none of the three is left: it was stored as it was sent. */
  take({ person, type, day, properties }: StudyRow): void {
    const pulse = pulseAnswer.safeParse(properties);
    if (pulse.success) {
      this.#takePulse(pulse.data, this.#people.of(person), day);
      return;
    }
    const kano = kanoAnswer.safeParse(properties);
    if (kano.success) {
      const pairs = Object.entries(kano.data.answers).flatMap(([feature, { functional, dysfunctional }]) => [
        this.#features.of(feature),
        functional,
        dysfunctional,
      ]);
      this.#kano.push({ family: type === null ? -1 : (familyOfType[type] ?? -1), pairs });
      return;
    }
    const score = scoreAnswer.safeParse(properties);
    if (!score.success || !score.data.ratings) return;
    const ratings = Object.entries(score.data.ratings).flatMap(([driver, rating]) => [
      this.#drivers.of(driver),
      rating * toHundred,
    ]);
    const { measure } = score.data;
    const answers = this.#scores.get(measure);
    if (answers) answers.push({ score: score.data.score, ratings });
    else this.#scores.set(measure, [{ score: score.data.score, ratings }]);
  }

  #takePulse(
    { brand, sector, ratings: given }: ReturnType<typeof pulseAnswer.parse>,
    person: number,
    day: string,
  ): void {
    const ratings = Object.entries(given).flatMap(([driver, { importance, evaluation }]) =>
      evaluation === undefined
        ? []
        : [this.#drivers.of(driver), importance * toHundred, evaluation * toHundred],
    );
    if (ratings.length === 0) return;
    this.#pulse.push({ person, brand: this.#brands.of(brand), sector: this.#sectors.of(sector), ratings });
    if (this.#from === '' || day < this.#from) this.#from = day;
    if (day > this.#to) this.#to = day;
  }

  answers(): StudyAnswers {
    return {
      drivers: this.#drivers.names,
      brands: this.#brands.names,
      sectors: this.#sectors.names,
      features: this.#features.names,
      families: familyKeys,
      pulse: this.#pulse,
      span: this.#from === '' ? null : { from: this.#from, to: this.#to },
      scores: [...this.#scores].map(([measure, answers]) => ({ measure, answers })),
      kano: this.#kano,
    };
  }
}
