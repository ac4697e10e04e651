import type { Random } from '@rapport/core/numeric';

const firstNames =
  `Marie Jean Camille Pierre Nathalie Michel Isabelle Philippe Sylvie Alain Catherine Nicolas Martine Christophe
Anne Patrick Christine Daniel Monique Bernard Valerie Frederic Sandrine Laurent Stephanie Eric Veronique Julien Celine
Stephane Sophie David Aurelie Sebastien Emilie Thomas Julie Thierry Chloe Olivier Lea Antoine Manon Vincent Emma Alexandre
Ines Maxime Jade Romain Louise Mathieu Amelie Kevin Mathilde Guillaume Elodie Anthony Clara Quentin Zoe Florian Lucie`.split(
    /\s+/,
  );
const starts =
  `Mar Ber Du Dup Lef Mo Gar Rob Ric Pe Fon Che Bou Gau Lam Ler Mer Bla Gui Rou Fab Vin Col Ren Car Pic Lec Bar
Cor Hue Mas Per Bre Tes Val Del Pou Ger Jac Sau`.split(/\s+/);
const middles = [
  'ti',
  'na',
  'lo',
  've',
  'ra',
  'mi',
  'bel',
  'cha',
  'don',
  'gue',
  'sse',
  'tte',
  'lli',
  'nne',
  '',
];
const ends = ['n', 'rd', 'nt', 'ux', 'au', 'er', 'et', 'in', 'ot', 'ier', 'el', 'on', 'ault', 'ard', 'eau'];

export interface Person {
  name: string;
  email: string;
  phone: string;
  id: string;
}

/** Somebody with a common first name and one of some nine thousand surnames, the first ones borne most. */
export function makePerson(rank: number, random: Random): Person {
  const pick = (list: readonly string[], skew = 1): string =>
    list[Math.floor(random() ** skew * list.length)] as string;
  const first = pick(firstNames, 1.5);
  const last = `${pick(starts, 1.5)}${pick(middles)}${pick(ends, 1.5)}`;
  const number = random() < 0.5 ? String(Math.floor(random() * 99)) : '';
  const digits = String(Math.floor(random() * 1e8)).padStart(8, '0');
  return {
    name: `${first} ${last}`,
    email: `${first}.${last}${number}.${rank}@example.com`.toLowerCase(),
    phone: `+336${digits}`,
    id: `c${rank}`,
  };
}
