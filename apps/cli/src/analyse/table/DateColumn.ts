import { type DateShape, detectDates, parseDateFormat, readDate } from '@rapport/core/files';
import type { Said } from '../problem.ts';
import type { Column, ColumnSample } from './column.ts';
import { Floats } from './Floats.ts';
import { quoteEn, quoteFr } from './quote.ts';

export interface DateRules {
  isRequired?: boolean;
  /** As `dd/MM/yyyy`; found out from the values otherwise. */
  format?: string;
  /** The day as written, whatever the offset: 23:30+02:00 stays on its day. Otherwise the instant. */
  isDay?: boolean;
}

const day = 86_400_000;

/** A column of dates: milliseconds since 1970, UTC where no offset is written. */
export class DateColumn implements Column {
  readonly option: string;
  readonly asked: string;
  readonly isRequired: boolean;
  readonly kind = 'number';
  name: string;
  /** How it is read when it could be read otherwise too. */
  doubt: Said | null = null;
  readonly #isDay: boolean;
  readonly #stored = new Floats();
  #format: string | undefined;
  #shape: DateShape | null = null;
  #taken = Number.NaN;

  constructor(option: string, asked: string, { isRequired = true, format, isDay = false }: DateRules = {}) {
    this.option = option;
    this.asked = asked;
    this.name = asked;
    this.isRequired = isRequired;
    this.#isDay = isDay;
    this.#format = format;
  }

  get values(): Float64Array {
    return this.#stored.values;
  }

  prepare({ values, isContinental }: ColumnSample): Said | null {
    if (this.#format === undefined) {
      const found = detectDates(values, { isContinental });
      if (found && found.confidence < 0.6) this.doubt = doubtAbout(found.format);
      this.#format = found?.format ?? 'yyyy-MM-dd';
    }
    this.#shape = parseDateFormat(this.#format);
    if (this.#shape) return null;
    return {
      en: `--date-format ${this.#format} does not say where day, month and year are; write it as dd/MM/yyyy`,
      fr: `--date-format ${this.#format} ne dit pas où sont le jour, le mois et l’année ; écrivez-le comme dd/MM/yyyy`,
    };
  }

  take(cell: string): Said | null {
    const date = readDate(cell, this.#shape as DateShape);
    if (!date) return this.#notDate(cell);
    const shift = this.#isDay ? 0 : (date.offsetMinutes ?? 0) * 60_000;
    this.#taken = this.#isDay ? Math.floor(date.wallMs / day) * day : date.wallMs - shift;
    return null;
  }

  takeMissing(): void {
    this.#taken = Number.NaN;
  }

  keep(): void {
    this.#stored.push(this.#taken);
  }

  #notDate(cell: string): Said {
    return {
      en: `${quoteEn(cell)} is not a date that exists, read as ${this.#format}; correct it, or say how dates are written: --date-format dd/MM/yyyy`,
      fr: `${quoteFr(cell)} n’est pas une date qui existe, lue comme ${this.#format} ; corrigez-la, ou dites comment les dates sont écrites : --date-format dd/MM/yyyy`,
    };
  }
}

function doubtAbout(format: string): Said {
  return {
    en: `dates are read as ${format}, though they could be read otherwise; say --date-format if this is wrong`,
    fr: `les dates sont lues comme ${format}, mais pourraient l’être autrement ; précisez --date-format si c’est faux`,
  };
}
