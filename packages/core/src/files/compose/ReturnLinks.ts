import type { RowFacts } from '../rows/facts.ts';
import type { ExchangeFromFile } from '../types.ts';
import { digest } from './digest.ts';
import { NumberSet } from './NumberSet.ts';

interface Bought {
  order: string;
  atMs: number;
  /** Not yet returned. */
  left: number;
}

/**
 * Finds the purchase a return takes back: the same customer, the same articles, earlier, at least that many. Among several, the one
 * that holds most of the articles, then the latest. Only purchases of what is ever returned are remembered.
 */
export class ReturnLinks {
  readonly #returned = new NumberSet();
  readonly #bought = new Map<number, Bought[]>();

  /** In the first reading: this customer returns this article. */
  noteReturned(facts: RowFacts): void {
    const key = keyOf(facts.customerKey, nameOf(facts.item));
    if (key !== null) this.#returned.add(key);
  }

  /** In the second: a line of a purchase. */
  noteBought({ customerKey, item, order, atMs }: RowFacts): void {
    const key = keyOf(customerKey, nameOf(item));
    if (key === null || order === '' || !this.#returned.has(key)) return;
    const list = this.#bought.get(key);
    // A copy: a view of the file would keep all of it in memory.
    const entry = { order: ` ${order}`.slice(1), atMs: atMs ?? 0, left: item?.quantity ?? 1 };
    if (list) list.push(entry);
    else this.#bought.set(key, [entry]);
  }

  /** Names the purchase in `properties.order`; all of them in `orders` when the articles came in several. */
  link(exchange: ExchangeFromFile, customerKey: string): boolean {
    const atMs = exchange.at === undefined ? Number.POSITIVE_INFINITY : Date.parse(exchange.at);
    const wanted = (exchange.items ?? []).map((item) => ({
      quantity: item.quantity,
      candidates: this.#candidates(customerKey, nameOf(item), item.quantity, atMs),
    }));
    const orders = new Map<string, { articles: number; atMs: number }>();
    for (const { candidates } of wanted)
      for (const { order, atMs: boughtMs } of candidates) {
        const known = orders.get(order);
        orders.set(order, { articles: (known?.articles ?? 0) + 1, atMs: boughtMs });
      }
    const [best] = [...orders].sort(([, a], [, b]) => b.articles - a.articles || b.atMs - a.atMs);
    if (!best) return false;
    const used = new Set<string>();
    for (const { quantity, candidates } of wanted) {
      const from =
        candidates.find(({ order }) => order === best[0]) ??
        candidates.reduce<Bought | undefined>(
          (latest, each) => (latest && latest.atMs > each.atMs ? latest : each),
          undefined,
        );
      if (!from) continue;
      from.left -= quantity;
      used.add(from.order);
    }
    const own = exchange.properties?.order;
    exchange.properties = {
      ...exchange.properties,
      order: best[0],
      ...(used.size > 1 && { orders: [...used] }),
      ...(typeof own === 'string' && { cancellation: own }),
    };
    return true;
  }

  #candidates(customerKey: string, name: string | null, quantity: number, atMs: number): Bought[] {
    const key = keyOf(customerKey, name);
    const list = key === null ? undefined : this.#bought.get(key);
    return (list ?? []).filter((bought) => bought.atMs <= atMs && bought.left >= quantity);
  }
}

function nameOf(item: { sku?: string; name?: string } | null): string | null {
  return item?.sku ?? item?.name ?? null;
}

function keyOf(customerKey: string, name: string | null): number | null {
  return name === null || customerKey === '' ? null : digest(`${customerKey}\u0001${name}`) + 1;
}
