import type { Said } from '../problem.ts';
import { Codes } from './Codes.ts';
import type { Column } from './column.ts';
import { quoteEn, quoteFr, shellWord } from './quote.ts';

const yes = new Set(['1', 'yes', 'y', 'true', 't', 'oui', 'o', 'vrai', 'v', '1.0', '1,0']);
const no = new Set(['0', 'no', 'n', 'false', 'f', 'non', 'faux', '0.0', '0,0']);

export interface TruthRules {
  /** The value that means yes; every other one then means no. Otherwise 1, yes, true, oui, vrai. */
  isYes?: string;
  /** The option that gives `isYes`, for messages. */
  yesOption: string;
  isRequired?: boolean;
}

/** A column of yes and no, as 1 and 0. */
export class TruthColumn implements Column {
  readonly option: string;
  readonly asked: string;
  readonly isRequired: boolean;
  readonly kind = 'number';
  name: string;
  readonly #rules: TruthRules;
  readonly #stored = new Codes();
  #taken = 0;

  constructor(option: string, asked: string, rules: TruthRules) {
    this.option = option;
    this.asked = asked;
    this.name = asked;
    this.#rules = rules;
    this.isRequired = rules.isRequired ?? true;
  }

  /** -1 where it is missing. */
  get values(): Int32Array {
    return this.#stored.values;
  }

  prepare(): null {
    return null;
  }

  take(cell: string): Said | null {
    const { isYes, yesOption } = this.#rules;
    if (isYes !== undefined) {
      this.#taken = cell === isYes ? 1 : 0;
      return null;
    }
    const word = cell.toLowerCase();
    this.#taken = yes.has(word) ? 1 : 0;
    if (this.#taken === 1 || no.has(word)) return null;
    return {
      en: `${quoteEn(cell)} is neither yes nor no; write 1 or 0, or say which value means yes: ${yesOption} ${shellWord(cell)}`,
      fr: `${quoteFr(cell)} n’est ni oui ni non ; écrivez 1 ou 0, ou dites quelle valeur veut dire oui : ${yesOption} ${shellWord(cell)}`,
    };
  }

  takeMissing(): void {
    this.#taken = -1;
  }

  keep(): void {
    this.#stored.push(this.#taken);
  }
}
