import { online, type Site, shops } from '../brand/brand.ts';
import type { Draws } from '../draws.ts';
import type { SampleHandle } from '../sampleExchange.ts';
import { foreignCities, names, otherCities } from './names.ts';

export interface Person {
  /** From 0. */
  number: number;
  firstName: string;
  lastName: string;
  isWoman: boolean;
  language: 'fr' | 'en';
  city: string;
  country: string;
  birthday: string;
  /** The shop they go to, and who serves them there. */
  site: Site;
  staff: string;
  external: SampleHandle;
  email: SampleHandle;
  phone: SampleHandle;
  card: SampleHandle;
  instagram: SampleHandle;
  /**
   * Whether the shop and the web took them for two people: `verified` is found out later by two verified handles,
   * `unverified` only by a phone number nobody checked.
   */
  split: 'none' | 'verified' | 'unverified';
}

/** Numbers that the French authority keeps for fiction (ARCEP): 10,000 each. */
const fictionNumbers = ['+3363998', '+3319900', '+3326191', '+3335301', '+3346571', '+3353649'];

/** Invents somebody: one number, one person. */
export function inventPerson(number: number, draws: Draws): Person {
  const language = draws.chance(0.8) ? 'fr' : 'en';
  const isWoman = draws.chance(0.62);
  const firstName = inventFirstName(language, isWoman, draws);
  const lastName = draws.pick(language === 'fr' ? names.families : names.foreignFamilies).replace('-', ' ');
  const isAbroad = language === 'en' && draws.chance(0.7);
  const site = nearbyShop(draws);
  const isNearby = !isAbroad && draws.chance(0.7);
  const word = plain(`${firstName}.${lastName}`);
  const birthYear = draws.whole(1940, 2005);
  return {
    number,
    firstName,
    lastName,
    isWoman,
    language,
    city: isNearby ? site.city : draws.pick(isAbroad ? foreignCities : otherCities),
    country: isAbroad ? draws.pick(['GB', 'BE', 'IE', 'CH']) : 'FR',
    birthday: `${birthYear}-${twoDigits(draws.whole(1, 12))}-${twoDigits(draws.whole(1, 28))}`,
    site,
    staff: draws.pick(site.staff),
    external: { kind: 'external', value: `BRU-${String(100_001 + number)}`, verified: true },
    email: {
      kind: 'email',
      value: `${word}${number}@${draws.pick(['courriel', 'poste', 'messagerie'])}.example`,
      verified: true,
    },
    phone: { kind: 'phone', value: phoneOf(number), verified: false },
    card: { kind: 'card', value: `29${String(7_000_000_000 + number * 37)}`, verified: true },
    instagram: { kind: 'custom:instagram', value: `${plain(firstName)}_${number}`, verified: false },
    split: draws.weighted({ none: 96, verified: 2, unverified: 2 }),
  };
}

/** Who answers on a channel: somebody of the shop, or of the workshop behind the screens. */
export function staffOn(person: Person, channel: string, draws: Draws): { staff: string; site: string } {
  if (channel === 'shop')
    return {
      staff: draws.chance(0.7) ? person.staff : draws.pick(person.site.staff),
      site: person.site.name,
    };
  return { staff: draws.pick(online.staff), site: online.name };
}

function inventFirstName(language: 'fr' | 'en', isWoman: boolean, draws: Draws): string {
  if (language === 'fr') return draws.pick(isWoman ? names.women : names.men);
  return draws.pick(isWoman ? names.foreignWomen : names.foreignMen);
}

function nearbyShop(draws: Draws): Site {
  const name = draws.weighted(Object.fromEntries(shops.map((shop) => [shop.name, shop.share])));
  return shops.find((shop) => shop.name === name) as Site;
}

function phoneOf(number: number): string {
  const series = fictionNumbers[Math.floor(number / 10_000) % fictionNumbers.length] as string;
  return `${series}${String(number % 10_000).padStart(4, '0')}`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-zA-Z.]/g, '')
    .toLowerCase();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
