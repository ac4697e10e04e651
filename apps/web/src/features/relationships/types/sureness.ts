export type Sureness = 'very' | 'probably' | 'perhaps' | 'unsure';

/** Under this, naming a type would be a guess: with 29 of them, knowing nothing gives each about 3 %. */
export const leastToName = 0.2;

/** How to say a probability in words. */
export function surenessOf(probability: number | null): Sureness {
  if (probability === null || probability < leastToName) return 'unsure';
  if (probability >= 0.85) return 'very';
  return probability >= 0.45 ? 'probably' : 'perhaps';
}
