import { type KanoAnswer, readKanoAnswer } from '@rapport/core/measures';
import type { Said } from '../problem.ts';
import { Codes } from '../table/Codes.ts';
import type { Column } from '../table/column.ts';
import { quoteEn, quoteFr, shellWord } from '../table/quote.ts';

/** A column of answers to a Kano question: 1 to 5, or their usual words. */
export class KanoColumn implements Column {
  readonly option: string;
  readonly asked: string;
  readonly isRequired = true;
  readonly kind = 'words';
  name: string;
  readonly #stored = new Codes();
  #taken: KanoAnswer | 0 = 0;

  constructor(option: string, asked: string) {
    this.option = option;
    this.asked = asked;
    this.name = asked;
  }

  answerOf(row: number): KanoAnswer {
    return this.#stored.values[row] as KanoAnswer;
  }

  get length(): number {
    return this.#stored.values.length;
  }

  prepare(): null {
    return null;
  }

  take(cell: string): Said | null {
    const answer = readKanoAnswer(cell);
    this.#taken = answer ?? 0;
    if (answer !== null) return null;
    return {
      en: `${quoteEn(cell)} is no answer to a Kano question; write 1 (like), 2 (must-be), 3 (neutral), 4 (live with) or 5 (dislike), or say that it means no answer: --missing ${shellWord(cell)}`,
      fr: `${quoteFr(cell)} n’est pas une réponse à une question de Kano ; écrivez 1 (j’aime), 2 (attendu), 3 (neutre), 4 (je m’en accommode) ou 5 (je n’aime pas), ou dites qu’il signifie sans réponse : --missing ${shellWord(cell)}`,
    };
  }

  takeMissing(): void {
    this.#taken = 0;
  }

  keep(): void {
    this.#stored.push(this.#taken);
  }
}
