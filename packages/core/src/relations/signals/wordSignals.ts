import { type Axis, axes } from '../axes.ts';
import type { ObservedExchange } from '../exchange.ts';
import type { Bilingual } from '../playbooks/playbook.ts';
import { counted } from './phrases.ts';
import type { CategoricalSignal, MomentarySignal } from './signal.ts';

/** For each axis: its name, what high words say, what low words say. */
const speech: Readonly<Record<Axis, { label: Bilingual; high: Bilingual; low: Bilingual }>> = {
  valence: {
    label: { fr: 'Chaleur des mots', en: 'Warmth of words' },
    high: { fr: 'Écrit avec chaleur', en: 'Writes warmly' },
    low: { fr: 'Écrit avec colère ou déception', en: 'Writes with anger or disappointment' },
  },
  closeness: {
    label: { fr: 'Intimité des mots', en: 'Intimacy of words' },
    high: { fr: 'Se confie, écrit comme à un proche', en: 'Confides, writes as to someone close' },
    low: { fr: 'Garde ses distances', en: 'Keeps a distance' },
  },
  strength: {
    label: { fr: 'Engagement dans les mots', en: 'Commitment in words' },
    high: { fr: 'Dit tenir à vous', en: 'Says they hold to you' },
    low: { fr: 'Parle d’un lien qui tient à peu', en: 'Speaks of a bond that hangs by little' },
  },
  power: {
    label: { fr: 'Rapport de force dans les mots', en: 'Balance of power in words' },
    high: { fr: 'Donne des ordres', en: 'Gives orders' },
    low: { fr: 'S’en remet à vous', en: 'Relies on you' },
  },
  communality: {
    label: { fr: 'Réciprocité dans les mots', en: 'Mutuality in words' },
    high: { fr: 'Parle de vous et de soi comme d’un même camp', en: 'Speaks of you and them as one side' },
    low: { fr: 'Parle prix, dû et contrepartie', en: 'Speaks of price, dues and terms' },
  },
  novelty: {
    label: { fr: 'Goût du nouveau dans les mots', en: 'Taste for the new in words' },
    high: { fr: 'Demande du nouveau', en: 'Asks for the new' },
    low: { fr: 'Tient à ses habitudes', en: 'Holds to habits' },
  },
  duration: {
    label: { fr: 'Durée dans les mots', en: 'Time in words' },
    high: { fr: 'Évoque des années ensemble', en: 'Speaks of years together' },
    low: { fr: 'Parle d’un passage', en: 'Speaks of passing through' },
  },
};

function times(count: number): Bilingual {
  return counted(count, ['fois', 'fois'], ['time', 'times']);
}

function said(words: Bilingual, count: number): Bilingual {
  return { fr: `${words.fr} (${times(count).fr})`, en: `${words.en} (${times(count).en})` };
}

/** A cue of 0 is no reading: texts that do not touch a matter say nothing of it. */
function cue(name: string) {
  return (exchange: ObservedExchange) => exchange.reading?.cues[name] || Number.NaN;
}

function presentCue(name: string) {
  return (exchange: ObservedExchange) => {
    const value = exchange.reading?.cues[name];
    return value !== undefined && value > 0 ? Math.min(1, value) : Number.NaN;
  };
}

function strengthOf(y: number): number {
  return Math.min(1, Math.abs(y));
}

const axisWords: readonly MomentarySignal[] = axes.map((axis) => ({
  sort: 'momentary',
  key: `words-${axis}`,
  label: speech[axis].label,
  measures: `Cue of ${axis} in a text of the customer, -1..1; weight its size, so that a text that does not touch it says nothing.`,
  unit: 'mean cue',
  halfLifeDays: 365,
  loadings: { [axis]: 1 },
  noise: 0.9,
  shared: 0.3,
  kinds: 'words',
  read: cue(axis),
  weigh: strengthOf,
  why: 'Words betray the axis they speak of; noisy, since the classifier of types reads the same words.',
  sentence: ({ value, count }) => said(value >= 0 ? speech[axis].high : speech[axis].low, count),
}));

const presentWords: readonly MomentarySignal[] = [
  {
    sort: 'momentary',
    key: 'words-hostility',
    label: { fr: 'Hostilité, menace', en: 'Hostility, threat' },
    measures: 'Cue of insult, threat of law, press or public shaming, 0..1.',
    unit: 'mean cue',
    halfLifeDays: 540,
    loadings: { valence: -0.9, communality: -0.4, strength: -0.3 },
    noise: 0.6,
    shared: 0.3,
    times: { adversaries: 4.5, captivity: 1.3, 'stalker-prey': 1.3 },
    kinds: 'words',
    read: presentCue('hostility'),
    weigh: strengthOf,
    why: 'Threats are what defines adversaries.',
    sentence: ({ count }) => said({ fr: 'Menace ou attaque', en: 'Threatens or attacks' }, count),
  },
  {
    sort: 'momentary',
    key: 'words-leaving',
    label: { fr: 'Intention de partir', en: 'Intent to leave' },
    measures: 'Cue of leaving for good, 0..1.',
    unit: 'mean cue',
    halfLifeDays: 365,
    loadings: { strength: -0.8, valence: -0.35 },
    noise: 0.6,
    shared: 0.3,
    times: { 'ex-friends': 2.5, captivity: 1.8, adversaries: 1.4 },
    kinds: 'words',
    read: presentCue('intent-to-leave'),
    weigh: strengthOf,
    why: 'Those who say they leave were attached, or are held.',
    sentence: ({ count }) => said({ fr: 'Parle de partir', en: 'Speaks of leaving' }, count),
  },
  {
    sort: 'momentary',
    key: 'words-apology',
    label: { fr: 'Excuses demandées', en: 'Apology asked for' },
    measures: 'Cue of asking for apology or redress, 0..1.',
    unit: 'mean cue',
    halfLifeDays: 365,
    loadings: { valence: -0.6, power: 0.3 },
    noise: 0.7,
    shared: 0.3,
    times: { adversaries: 2, 'ex-friends': 1.5, 'master-servant': 1.5, 'best-friends': 1.2 },
    kinds: 'words',
    read: presentCue('apology-demand'),
    weigh: strengthOf,
    why: 'One asks amends of those one still counts on, or fights.',
    sentence: ({ count }) => said({ fr: 'Demande des excuses', en: 'Asks for an apology' }, count),
  },
  {
    sort: 'momentary',
    key: 'words-thanks',
    label: { fr: 'Remerciements', en: 'Thanks' },
    measures: 'Cue of thanks, 0..1.',
    unit: 'mean cue',
    halfLifeDays: 365,
    loadings: { valence: 0.7, communality: 0.2 },
    noise: 0.8,
    shared: 0.4,
    kinds: 'words',
    read: presentCue('thanks'),
    weigh: strengthOf,
    why: 'Thanks are warm, and often mere manners.',
    sentence: ({ count }) => said({ fr: 'Vous remercie', en: 'Thanks you' }, count),
  },
];

const wordsAsWhole: CategoricalSignal = {
  sort: 'categorical',
  key: 'words-type',
  label: { fr: 'Ce que disent ses mots', en: 'What their words say' },
  measures: 'Log-likelihood ratios of the 29 types from each text of the customer, by the classifier.',
  unit: 'texts',
  halfLifeDays: 540,
  loadings: {},
  noise: 1,
  shared: 0.15,
  kinds: 'words',
  readTypes: (exchange, into) => {
    const ratios = exchange.reading?.typeLogRatio;
    if (!ratios || ratios.length !== into.length) return 0;
    for (let k = 0; k < into.length; k++) into[k] = ratios[k]!;
    return 1;
  },
  why: 'The classifier’s own calibrated ratios; texts of one person resemble each other, hence the shared part.',
  sentence: ({ count }) => {
    const n = counted(count, ['texte', 'textes'], ['text', 'texts']);
    return { fr: `Sa façon d’écrire (${n.fr})`, en: `The way they write (${n.en})` };
  },
};

export const wordSignals: readonly (MomentarySignal | CategoricalSignal)[] = [
  ...axisWords,
  ...presentWords,
  wordsAsWhole,
];
