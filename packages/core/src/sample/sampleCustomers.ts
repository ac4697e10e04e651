import { seededRandom } from '../numeric/random.ts';
import type { TypeKey } from '../relations/catalogue.ts';
import { Draws } from './draws.ts';
import { complain } from './life/care.ts';
import { Diary, type Happening } from './life/Diary.ts';
import { giveOpinions } from './life/opinions.ts';
import { dayMs, finalType, type Phase, planLife, yearMs } from './life/plan.ts';
import { buy } from './life/purchases.ts';
import { signHandles } from './life/signHandles.ts';
import { answerStudies } from './life/studies.ts';
import { Taste } from './life/taste.ts';
import { keepTies } from './life/ties.ts';
import { turn } from './life/turn.ts';
import { speak } from './life/words.ts';
import { manners } from './manners/index.ts';
import { inventPerson, type Person } from './people/person.ts';
import type { SampleExchange } from './sampleExchange.ts';

export interface SampleOptions {
  customers: number;
  /** A whole number; the same one gives the same brand. */
  seed: number;
  /** Nothing happens later. The records start three years before. */
  endMs: number;
}

/** A customer of the sample brand, with what the brand cannot see: the relationship they are in. */
export interface SampleCustomer {
  number: number;
  name: string;
  /** At the end. */
  type: TypeKey;
  phases: readonly Phase[];
  /** Oldest first. */
  exchanges: SampleExchange[];
}

/** Regulars who have been silent for longer than they ever were, without anything else to say so. */
const quietShare = 0.05;
/** Types whose first words are part of who they are: they come to ask, to flee, to enjoy. */
const speaksAtOnce: ReadonlySet<TypeKey> = new Set([
  'complete-strangers',
  'courtship',
  'rebound',
  'fling',
  'one-night-stand',
]);

const startsByLooking: ReadonlySet<TypeKey> = new Set(['complete-strangers', 'courtship']);

/** The customers of the sample brand, one at a time; each depends on the seed and their own number alone. */
export function* sampleCustomers(options: SampleOptions): Generator<SampleCustomer> {
  for (let number = 0; number < options.customers; number++) yield inventCustomer(number, options);
}

export function inventCustomer(number: number, { seed, endMs }: SampleOptions): SampleCustomer {
  const draws = new Draws(seededRandom((seed >>> 0) + number * 4_294_967_296));
  const person = inventPerson(number, draws);
  const type = finalType(number, seed);
  const phases = planLife(type, endMs, draws);
  const diary = new Diary(person, new Taste(manners[type], draws), endMs, draws);
  for (const phase of phases) live(diary, phase);
  if (diary.happenings.length === 0) diary.note(arrival(diary, phases[0] as Phase));
  answerStudies(diary, manners[type], seed);
  const happenings = diary.happenings.sort((a, b) => a.atMs - b.atMs);
  return {
    number,
    name: `${person.firstName} ${person.lastName}`,
    type,
    phases,
    exchanges: tell(person, happenings, seed),
  };
}

function live(diary: Diary, phase: Phase): void {
  const { draws, endMs } = diary;
  const manner = manners[phase.type];
  if (phase.turn !== null || (speaksAtOnce.has(phase.type) && draws.chance(0.8))) turn(diary, phase, manner);
  if (startsByLooking.has(phase.type)) diary.note(arrival(diary, phase));
  const isQuiet = phase.toMs === endMs && manner.purchases >= 7 && draws.chance(quietShare);
  const silenceMs = isQuiet ? (draws.between(2, 4.5) * yearMs) / manner.purchases : 0;
  buy(diary, phase, manner, phase.toMs - silenceMs);
  speak(diary, phase, manner);
  complain(diary, phase, manner);
  giveOpinions(diary, phase, manner);
  keepTies(diary, phase, manner);
}

function arrival(diary: Diary, phase: Phase): Happening {
  const channel = diary.draws.weighted(manners[phase.type].buysOn) === 'shop' ? 'shop' : 'web';
  const { site } = diary.staffOn(channel);
  return {
    atMs: Math.min(diary.endMs, phase.fromMs + diary.draws.between(-0.02, 0.01) * dayMs),
    kind: 'visit',
    channel,
    site,
  };
}

function tell(person: Person, happenings: readonly Happening[], seed: number): SampleExchange[] {
  const handles = signHandles(person, happenings);
  let isIntroduced = false;
  return happenings.map(({ atMs, ...happening }, index) => {
    const customer = handles[index] as SampleExchange['customer'];
    const introduces = !isIntroduced || customer.length > 1;
    isIntroduced = true;
    return {
      id: `sample-${seed}-${person.number}-${index}`,
      customer,
      direction: 'inbound' as const,
      ...happening,
      at: new Date(Math.floor(atMs / 1000) * 1000).toISOString(),
      ...(introduces && { traits: traitsOf(person) }),
    };
  });
}

function traitsOf({
  firstName,
  lastName,
  language,
  city,
  country,
  birthday,
  number,
}: Person): SampleExchange['traits'] {
  return {
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    language,
    address: `${1 + (number % 88)} ${streets[language][number % 7]}`,
    postalCode:
      country === 'FR' ? String(10_000 + ((number * 613) % 85_000)) : String(1_000 + (number % 8_000)),
    city,
    country,
    birthday,
  } as NonNullable<SampleExchange['traits']>;
}

/** Streets of no town in particular. */
const streets = {
  fr: [
    'rue des Lilas',
    'place du Marché',
    'rue de la Fontaine',
    'chemin des Vignes',
    'rue Haute',
    'quai du Port',
    'allée des Tilleuls',
  ],
  en: [
    'High Street',
    'Mill Lane',
    'Church Road',
    'Station Road',
    'Orchard Close',
    'Bridge Street',
    'The Green',
  ],
} as const;
