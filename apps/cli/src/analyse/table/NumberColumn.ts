import { readNumber } from '@rapport/core/files';
import type { Said } from '../problem.ts';
import type { Column, ColumnSample } from './column.ts';
import { Floats } from './Floats.ts';
import { quoteEn, quoteFr, shellWord } from './quote.ts';
import { readPlainNumber } from './readPlainNumber.ts';

export interface NumberRules {
  /** Lowest and highest value that can be, when there are such. */
  least?: number;
  most?: number;
  isWhole?: boolean;
  /** Zero is refused too. */
  isAboveZero?: boolean;
  /** Amounts: `12,50 €` and `(12.50)` are read too. */
  isMoney?: boolean;
  isRequired?: boolean;
  /** Taken for numbers by a guess: say how to make it words. */
  isGuess?: boolean;
  place?: number;
}

/** A column of numbers. What breaks its rules is refused, never bent. */
export class NumberColumn implements Column {
  readonly option: string;
  readonly asked: string;
  readonly isRequired: boolean;
  readonly place: number | undefined;
  readonly kind = 'number';
  name: string;
  readonly #rules: NumberRules;
  readonly #stored = new Floats();
  #decimal: '.' | ',' = '.';
  #taken = Number.NaN;

  constructor(option: string, asked: string, rules: NumberRules = {}) {
    this.option = option;
    this.asked = asked;
    this.name = asked;
    this.#rules = rules;
    this.place = rules.place;
    this.isRequired = rules.isRequired ?? true;
  }

  get values(): Float64Array {
    return this.#stored.values;
  }

  prepare({ decimal }: ColumnSample): null {
    this.#decimal = decimal;
    return null;
  }

  take(cell: string): Said | null {
    const value = this.#rules.isMoney
      ? readNumber(cell, this.#decimal)
      : readPlainNumber(cell, this.#decimal);
    this.#taken = value;
    if (Number.isFinite(value)) return this.#broken(value, cell);
    return this.#rules.isGuess ? notNumberLikeOthers(cell, this.option, this.name) : notNumber(cell);
  }

  takeMissing(): void {
    this.#taken = Number.NaN;
  }

  keep(): void {
    this.#stored.push(this.#taken);
  }

  #broken(value: number, cell: string): Said | null {
    const { least, most, isWhole, isAboveZero } = this.#rules;
    if (isAboveZero && value <= 0)
      return {
        en: `${quoteEn(cell)} is not above 0; correct it, or take the row out`,
        fr: `${quoteFr(cell)} n’est pas supérieur à 0 ; corrigez-le, ou retirez la ligne`,
      };
    if ((least !== undefined && value < least) || (most !== undefined && value > most))
      return outOfScale(cell, least, most);
    if (isWhole && !Number.isInteger(value))
      return {
        en: `${quoteEn(cell)} is not a whole number; round it, or correct it`,
        fr: `${quoteFr(cell)} n’est pas un nombre entier ; arrondissez-le, ou corrigez-le`,
      };
    return null;
  }
}

function notNumber(cell: string): Said {
  return {
    en: `${quoteEn(cell)} is not a number; correct it, leave it empty, or say that it means no answer: --missing ${shellWord(cell)}`,
    fr: `${quoteFr(cell)} n’est pas un nombre ; corrigez-le, laissez-le vide, ou dites qu’il signifie sans réponse : --missing ${shellWord(cell)}`,
  };
}

function notNumberLikeOthers(cell: string, option: string, column: string): Said {
  return {
    en: `${quoteEn(cell)} is not a number, as the first values are; correct it, leave it empty, or say that the column holds words: ${option} ${shellWord(column)}`,
    fr: `${quoteFr(cell)} n’est pas un nombre, comme le sont les premières valeurs ; corrigez-le, laissez-le vide, ou dites que la colonne contient des mots : ${option} ${shellWord(column)}`,
  };
}

function outOfScale(cell: string, least: number | undefined, most: number | undefined): Said {
  if (most === undefined)
    return {
      en: `${quoteEn(cell)} is below ${least}; correct it, or leave it empty`,
      fr: `${quoteFr(cell)} est inférieur à ${least} ; corrigez-le, ou laissez-le vide`,
    };
  return {
    en: `${quoteEn(cell)} is not between ${least} and ${most}; correct it, leave it empty, or say that it means no answer: --missing ${shellWord(cell)}`,
    fr: `${quoteFr(cell)} n’est pas entre ${least} et ${most} ; corrigez-le, laissez-le vide, ou dites qu’il signifie sans réponse : --missing ${shellWord(cell)}`,
  };
}
