import type { Draws } from '../draws.ts';
import { type Person, staffOn } from '../people/person.ts';
import { writePhrase } from '../phrases/writePhrase.ts';
import type { SampleExchange } from '../sampleExchange.ts';
import type { Taste } from './taste.ts';

/** What happened, before it is told by whom and under which handle. */
export type Happening = Omit<SampleExchange, 'id' | 'customer' | 'at' | 'direction' | 'traits'> & {
  atMs: number;
  direction?: 'inbound' | 'outbound';
};

type Bank = Readonly<Record<'fr' | 'en', readonly string[]>>;

const months = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const rivals = ['Thés du Quai', 'Lin & Compagnie', 'La Feuille Haute', 'Comptoir Vésale'] as const;

/** One customer's life as it is being invented. */
export class Diary {
  readonly person: Person;
  readonly draws: Draws;
  readonly taste: Taste;
  readonly endMs: number;
  readonly happenings: Happening[] = [];
  readonly #said = new Set<string>();

  constructor(person: Person, taste: Taste, endMs: number, draws: Draws) {
    this.person = person;
    this.taste = taste;
    this.endMs = endMs;
    this.draws = draws;
  }

  /** Notes it, unless it has not happened yet. */
  note(happening: Happening): void {
    if (happening.atMs <= this.endMs) this.happenings.push(happening);
  }

  /** An instant of a stretch. */
  sometime(fromMs: number, toMs: number): number {
    return this.draws.between(fromMs, toMs);
  }

  write(bank: Bank): string {
    return this.writeOne(bank[this.person.language]);
  }

  writeOne(phrases: readonly string[]): string {
    const { person, draws, taste } = this;
    const words = (product: { fr: string; en: string }) => product[person.language];
    return writePhrase(
      this.#unsaid(phrases),
      {
        e: person.isWoman ? 'e' : '',
        first: person.firstName,
        city: person.site.city,
        staff: person.staff,
        item: words(taste.any(draws)),
        tea: words(taste.tea),
        ware: words(taste.ware),
        linen: words(taste.linen),
        rival: draws.pick(rivals),
        years: String(draws.whole(6, 28)),
        n: String(draws.whole(3, 9)),
        price: String(draws.whole(18, 240)),
        month: draws.pick(months[person.language]),
      },
      draws,
    );
  }

  /** Nobody repeats themselves while they have something else to say. */
  #unsaid(phrases: readonly string[]): string {
    const left = phrases.filter((phrase) => !this.#said.has(phrase));
    const phrase = this.draws.pick(left.length > 0 ? left : phrases);
    this.#said.add(phrase);
    return phrase;
  }

  staffOn(channel: string): { staff: string; site: string } {
    return staffOn(this.person, channel, this.draws);
  }
}
