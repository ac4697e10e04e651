import type { Language } from '@rapport/contracts/vocabulary';

/** What a report says around its figures, in the language it was asked for in. */
export interface DigestWords {
  subject: (brand: string, name: string, period: string) => string;
  period: (from: string, to: string) => string;
  filtered: string;
  names: Readonly<Record<string, string>>;
  between: (low: string, high: string) => string;
  points: (signed: string, isOne: boolean) => string;
  better: (from: string, to: string, p: string) => string;
  worse: (from: string, to: string, p: string) => string;
  unclear: (difference: string, p: string) => string;
  alone: string;
  hidden: (needed: number) => string;
  tooFew: (n: string) => string;
  noAnswers: string;
  measures: string;
  priorities: string;
  priority: (rank: number, name: string, net: string, low: string, high: string) => string;
  gaps: string;
  gap: (driver: string, evaluation: string, importance: string, gap: string) => string;
  open: string;
  attached: string;
  method: string;
  page: (page: number, pages: number) => string;
  drivers: Readonly<Record<string, string>>;
}

const en: DigestWords = {
  subject: (brand, name, period) => `${brand}: ${name}, ${period}`,
  period: (from, to) => `${from} to ${to}`,
  filtered: 'Of the answers chosen when this report was made.',
  names: {
    nps: 'Recommendation (NPS)',
    csat: 'Satisfaction (CSAT)',
    ces: 'Ease (CES)',
    fcr: 'Resolved at the first contact',
  },
  between: (low, high) => `between ${low} and ${high}`,
  points: (signed, isOne) => `${signed} ${isOne ? 'point' : 'points'}`,
  better: (from, to, p) => `It rose from ${from} to ${to}: chance hardly explains it (p ${p}).`,
  worse: (from, to, p) => `It fell back from ${from} to ${to}: chance hardly explains it (p ${p}).`,
  unclear: (difference, p) =>
    `Against the period before, ${difference}: no evidence of a difference (p ${p}).`,
  alone: 'The period before has too few answers to compare with.',
  hidden: (needed) => `Fewer than ${needed} people: hidden.`,
  tooFew: (n) => `Too early to tell: ${n} answers.`,
  noAnswers: 'Nobody answered in this period.',
  measures: 'Measures',
  priorities: 'What to do first',
  priority: (rank, name, net, low, high) =>
    `${rank}. ${name}: expected to earn ${net} over three years, between ${low} and ${high}`,
  gaps: 'Where it falls short most',
  gap: (driver, evaluation, importance, gap) =>
    `${driver}: done at ${evaluation} where ${importance} is wanted, a gap of ${gap}`,
  open: 'Open the measures',
  attached: 'The same with its curves is attached as a PDF.',
  method:
    'Intervals hold at 95 %. Changes are tested against the period of the same length just before. Earnings are expectations by simulation, before any cost that was not told.',
  page: (page, pages) => `Page ${page} of ${pages}`,
  drivers: {
    'socially-responsible': 'Socially responsible',
    'can-count-on': 'Can be counted on',
    'pleasantly-surprising': 'Pleasantly surprising',
    'friendly-staff': 'Friendly staff',
    'addresses-me-personally': 'Addresses me personally',
    'reflects-my-personality': 'Reflects my personality',
    'makes-me-feel-important': 'Makes me feel important',
    'rewards-loyalty': 'Rewards loyalty',
    'good-feeling': 'A good feeling',
    'reassuring-choice': 'A reassuring choice',
    'makes-life-easier': 'Makes life easier',
    'sense-of-belonging': 'A sense of belonging',
    'respects-privacy': 'Respects privacy',
    'keeps-me-informed': 'Keeps me informed',
    'close-to-people': 'Close to people',
    'keeps-promises': 'Keeps promises',
  },
};

const fr: DigestWords = {
  subject: (brand, name, period) => `${brand} : ${name}, ${period}`,
  period: (from, to) => `du ${from} au ${to}`,
  filtered: 'Parmi les réponses choisies quand ce rapport a été fait.',
  names: {
    nps: 'Recommandation (NPS)',
    csat: 'Satisfaction (CSAT)',
    ces: 'Facilité (CES)',
    fcr: 'Résolu au premier contact',
  },
  between: (low, high) => `entre ${low} et ${high}`,
  points: (signed, isOne) => `${signed} ${isOne ? 'point' : 'points'}`,
  better: (from, to, p) => `En progrès, de ${from} à ${to} : le hasard ne l’explique guère (p ${p}).`,
  worse: (from, to, p) => `En recul, de ${from} à ${to} : le hasard ne l’explique guère (p ${p}).`,
  unclear: (difference, p) =>
    `Face à la période d’avant, ${difference} : rien n’établit une différence (p ${p}).`,
  alone: 'La période d’avant a trop peu de réponses pour comparer.',
  hidden: (needed) => `Moins de ${needed} personnes : masqué.`,
  tooFew: (n) => `Trop tôt pour le dire : ${n} réponses.`,
  noAnswers: 'Personne n’a répondu pendant cette période.',
  measures: 'Mesures',
  priorities: 'Que faire d’abord',
  priority: (rank, name, net, low, high) =>
    `${rank}. ${name} : on peut en attendre ${net} sur trois ans, entre ${low} et ${high}`,
  gaps: 'Là où il manque le plus',
  gap: (driver, evaluation, importance, gap) =>
    `${driver} : fait à ${evaluation} là où ${importance} est attendu, un écart de ${gap}`,
  open: 'Ouvrir les mesures',
  attached: 'Le même rapport, avec ses courbes, est joint en PDF.',
  method:
    'Les intervalles valent à 95 %. Les changements sont testés face à la période de même durée juste avant. Les gains sont des attentes par simulation, avant tout coût qui n’a pas été dit.',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  drivers: {
    'socially-responsible': 'Responsable envers la société',
    'can-count-on': 'On peut compter dessus',
    'pleasantly-surprising': 'Surprend agréablement',
    'friendly-staff': 'Personnel aimable',
    'addresses-me-personally': 'S’adresse à moi en personne',
    'reflects-my-personality': 'Me ressemble',
    'makes-me-feel-important': 'Me donne de l’importance',
    'rewards-loyalty': 'Récompense la fidélité',
    'good-feeling': 'Laisse une bonne impression',
    'reassuring-choice': 'Un choix qui rassure',
    'makes-life-easier': 'Facilite la vie',
    'sense-of-belonging': 'Le sentiment d’en être',
    'respects-privacy': 'Respecte la vie privée',
    'keeps-me-informed': 'Tient informé',
    'close-to-people': 'Proche des gens',
    'keeps-promises': 'Tient ses promesses',
  },
};

export const digestWords: Readonly<Record<Language, DigestWords>> = { fr, en };
