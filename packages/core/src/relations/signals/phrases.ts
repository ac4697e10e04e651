import type { Bilingual } from '../playbooks/playbook.ts';

const french = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number in both languages, one decimal at most. */
export function number(value: number): Bilingual {
  return { fr: french.format(value), en: english.format(value) };
}

/** "3 achats", "1 achat": French counts 0 and 1 as singular, English 1 alone. */
export function counted(
  count: number,
  fr: readonly [string, string],
  en: readonly [string, string],
): Bilingual {
  const whole = Math.round(count);
  const shown = number(whole);
  return {
    fr: `${shown.fr} ${Math.abs(whole) < 2 ? fr[0] : fr[1]}`,
    en: `${shown.en} ${whole === 1 ? en[0] : en[1]}`,
  };
}

export function percent(share: number): Bilingual {
  const rounded = Math.round(share * 100);
  return { fr: `${rounded} %`, en: `${rounded}%` };
}

/** A length of time in the largest unit that reads well. */
export function duration(days: number): Bilingual {
  if (days < 13.5) return counted(Math.max(1, days), ['jour', 'jours'], ['day', 'days']);
  if (days < 60) return counted(days / 7, ['semaine', 'semaines'], ['week', 'weeks']);
  if (days < 700) return counted(days / 30.44, ['mois', 'mois'], ['month', 'months']);
  return counted(days / 365.25, ['an', 'ans'], ['year', 'years']);
}

/** "toutes les 3 semaines", "chaque mois". */
export function every(days: number): Bilingual {
  if (days < 2) return { fr: 'presque chaque jour', en: 'almost every day' };
  if (days < 5.5) return { fr: 'plusieurs fois par semaine', en: 'several times a week' };
  if (days < 9) return { fr: 'chaque semaine', en: 'every week' };
  if (days < 24) return { fr: 'toutes les deux ou trois semaines', en: 'every two or three weeks' };
  if (days < 45) return { fr: 'chaque mois', en: 'every month' };
  if (days < 300) {
    const months = Math.max(2, Math.round(days / 30.44));
    return { fr: `tous les ${months} mois`, en: `every ${months} months` };
  }
  if (days < 450) return { fr: 'une fois par an', en: 'once a year' };
  const years = Math.max(2, Math.round(days / 365.25));
  return { fr: `tous les ${years} ans`, en: `every ${years} years` };
}
