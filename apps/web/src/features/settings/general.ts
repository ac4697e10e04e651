import type { WorkspaceSettings } from '@rapport/contracts/access';
import type { Language } from '@rapport/contracts/vocabulary';

export interface GeneralFields {
  name: string;
  currency: string;
  timeZone: string;
  languages: Language[];
  /** 40 for a rate of 0.4. */
  marginPercent: number;
}

export type GeneralProblem = 'settings.nameMissing' | 'settings.currencyWrong' | 'settings.languagesMissing';

export function generalOf(settings: WorkspaceSettings): GeneralFields {
  const { name, currency, timeZone, languages, marginRate } = settings;
  return { name, currency, timeZone, languages, marginPercent: round(marginRate * 100) };
}

/** What must be corrected before it is sent, by field. */
export function checkGeneral(fields: GeneralFields): Partial<Record<keyof GeneralFields, GeneralProblem>> {
  return {
    ...(fields.name.trim() === '' && { name: 'settings.nameMissing' as const }),
    ...(!/^[A-Z]{3}$/.test(fields.currency) && { currency: 'settings.currencyWrong' as const }),
    ...(fields.languages.length === 0 && { languages: 'settings.languagesMissing' as const }),
  };
}

/** What differs from what is saved, in the shape that is sent. */
export function toChanges(fields: GeneralFields, saved: WorkspaceSettings): Partial<WorkspaceSettings> {
  const before = generalOf(saved);
  return {
    ...(fields.name.trim() !== before.name && { name: fields.name.trim() }),
    ...(fields.currency !== before.currency && { currency: fields.currency }),
    ...(fields.timeZone !== before.timeZone && { timeZone: fields.timeZone }),
    ...(fields.languages.join() !== before.languages.join() && { languages: fields.languages }),
    ...(fields.marginPercent !== before.marginPercent && { marginRate: round(fields.marginPercent) / 100 }),
  };
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
