import { categories, type Product, products } from '../brand/products.ts';
import type { Draws } from '../draws.ts';
import type { Manner } from '../manners/manner.ts';

const ofShelf = (category: string) => products.filter((product) => product.category === category);
const byShelf: ReadonlyMap<string, Product[]> = new Map(
  categories.map((category) => [category, ofShelf(category)]),
);
const wares = ['Théières', 'Tasses', 'Vaisselle'].flatMap(ofShelf);
const linens = ['Linge de lit', 'Linge de table', 'Bain'].flatMap(ofShelf).filter(({ price }) => price > 12);

/** What somebody likes: a few favourites, the shelves they know, and what they speak of. */
export class Taste {
  readonly tea: Product;
  readonly ware: Product;
  readonly linen: Product;
  readonly #shelves: string[];
  readonly #favourites: Product[];

  constructor(manner: Manner, draws: Draws) {
    this.#shelves = [...(manner.shelves ?? [])];
    while (this.#shelves.length < manner.breadth) {
      const shelf = draws.pick(categories);
      if (!this.#shelves.includes(shelf)) this.#shelves.push(shelf);
    }
    this.#favourites = Array.from({ length: manner.habit > 0.9 ? 1 : 3 }, () => this.#browse(draws));
    this.tea = draws.pick(byShelf.get('Thés') as Product[]);
    this.ware = draws.pick(wares);
    this.linen = draws.pick(linens);
  }

  /** What goes into a basket: what they always take, or something of the shelves they know. */
  choose(habit: number, draws: Draws): Product {
    return draws.chance(habit) ? draws.pick(this.#favourites) : this.#browse(draws);
  }

  any(draws: Draws): Product {
    return this.choose(0.6, draws);
  }

  #browse(draws: Draws): Product {
    return draws.pick(byShelf.get(draws.pick(this.#shelves)) as Product[]);
  }
}
