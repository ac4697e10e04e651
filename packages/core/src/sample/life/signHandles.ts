import type { Person } from '../people/person.ts';
import type { SampleHandle } from '../sampleExchange.ts';
import type { Happening } from './Diary.ts';

/**
 * Under which handles each happening reaches the brand, oldest first: all that are known the first time, then the one the
 * channel knows (card at the till, email on the web…). Somebody taken for two people is known by half of them on each side.
 */
export function signHandles(person: Person, happenings: readonly Happening[]): SampleHandle[][] {
  if (person.split === 'none') {
    const all = [person.external, person.email, person.phone, person.card];
    if (happenings.some(({ channel }) => channel === 'social')) all.push(person.instagram);
    return happenings.map((happening, index) => (index === 0 ? all : [handleOf(person, happening)]));
  }
  const met = { shop: false, web: false };
  const foundOutAt = Math.floor(happenings.length * 0.7);
  return happenings.map((happening, index) => {
    const side = happening.channel === 'shop' ? 'shop' : 'web';
    if (index === foundOutAt && met.shop && met.web && person.split === 'verified')
      return [person.email, person.card];
    const isFirst = !met[side];
    met[side] = true;
    const own = side === 'shop' ? [person.card] : [person.external, person.email];
    if (isFirst) return person.split === 'unverified' ? [...own, person.phone] : own;
    return side === 'shop' ? own : [person.email];
  });
}

function handleOf(person: Person, { channel }: Happening): SampleHandle {
  if (channel === 'shop') return person.card;
  if (channel === 'phone' || channel === 'sms') return person.phone;
  if (channel === 'social') return person.instagram;
  if (channel === 'partner' || channel === 'web' || channel === 'app') return person.external;
  return person.email;
}
