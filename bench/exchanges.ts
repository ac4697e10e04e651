import { randomUUID } from 'node:crypto';
import { seededRandom } from '@rapport/core/numeric';

const texts = [
  'Bonjour, ma commande est arrivée incomplète, pouvez-vous regarder ?',
  'Toujours aussi bien accueillie, merci à toute l’équipe et à bientôt.',
  'I have been waiting for a week and nobody has answered my email.',
  'Where can I find the washing instructions of the linen tablecloth?',
  'Troisième retard en un mois, je commence à en avoir assez.',
];
const kinds = [
  'purchase',
  'purchase',
  'purchase',
  'purchase',
  'visit',
  'visit',
  'visit',
  'contact',
  'message',
  'answer',
] as const;
const channels = ['shop', 'web', 'web', 'phone', 'email'] as const;

export interface Generated {
  id: string;
  customer: string;
  kind: string;
  at: string;
}

/** Generic exchanges over `customers` people: four purchases in ten, one in ten with words, three years of dates. */
export function generateExchanges(count: number, customers: number, seed: number, prefix = 'c'): Generated[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const end = Date.UTC(2026, 10, 1);
  return Array.from({ length: count }, () => {
    const kind = pick(kinds);
    const exchange: Record<string, unknown> & Generated = {
      id: randomUUID(),
      customer: `${prefix}${Math.floor(random() ** 1.3 * customers)}`,
      kind,
      channel: pick(channels),
      at: new Date(end - Math.floor(random() * 1095 * 86_400_000)).toISOString(),
    };
    if (kind === 'purchase') {
      exchange.amount = Math.round(500 + random() * 12_000) / 100;
      exchange.items = Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
        sku: `S${Math.floor(random() * 2_000)}`,
        quantity: 1 + Math.floor(random() * 3),
        unitPrice: 9.9,
      }));
      exchange.site = pick(['Lyon', 'Nantes', 'Lille', 'Web']);
    } else if (kind === 'message') exchange.text = pick(texts);
    else if (kind === 'answer')
      exchange.properties = { measure: 'nps', score: Math.floor(random() * 11), scale: 10 };
    return exchange;
  });
}

/** Bodies of `size` exchanges each. */
export function toBodies(exchanges: readonly unknown[], size: number): string[] {
  const bodies: string[] = [];
  for (let i = 0; i < exchanges.length; i += size) bodies.push(JSON.stringify(exchanges.slice(i, i + size)));
  return bodies;
}
