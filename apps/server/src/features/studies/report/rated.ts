/** Words as numbers, in the order they were met. */
export class Codes {
  readonly names: string[] = [];
  readonly #codes = new Map<string, number>();

  /** Case and space do not make another name; the first way of writing it stays. */
  of(name: string): number {
    const key = name.trim().toLowerCase();
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.names.push(name.trim()) - 1;
      this.#codes.set(key, code);
    }
    return code;
  }
}

/** One person's ratings of one brand, by driver. */
export interface PulseAnswer {
  person: number;
  brand: number;
  sector: number;
  /** Driver, importance, evaluation; and so on. From 0 to 100. */
  ratings: number[];
}

/** A score with what was rated beside it, by driver, from 0 to 100. */
export interface RatedScore {
  score: number;
  /** Driver, rating; and so on. */
  ratings: number[];
}

/** What was answered of features: feature, functional, dysfunctional; and so on. */
export interface KanoPairs {
  /** Family of the person's relationship; -1 where unknown. */
  family: number;
  pairs: number[];
}

/** Every answer that rates several things at once, as numbers: it goes to a thread. */
export interface StudyAnswers {
  drivers: string[];
  brands: string[];
  sectors: string[];
  features: string[];
  families: string[];
  pulse: PulseAnswer[];
  /** Days of the pulse answers, first and last; null without any. */
  span: { from: string; to: string } | null;
  scores: { measure: string; answers: RatedScore[] }[];
  kano: KanoPairs[];
}

export interface StudyTerms {
  computedAt: string;
  threshold: number;
  workspaceName: string;
}
