import type { ExchangeInput } from '@rapport/contracts/exchange';
import { textOf } from './traits.ts';

type Properties = Record<string, unknown>;
type Event = Pick<ExchangeInput, 'kind' | 'amount' | 'currency' | 'items' | 'text' | 'properties'>;

/**
 * What a track call is. The events of Segment's e-commerce specification that change the relationship are named here; any
 * other is a visit that keeps its name.
 */
export function commerceEvent(name: string, properties: Properties): Event {
  const event = events[name.trim().toLowerCase()];
  return event ? event(properties, name) : visit(properties, name);
}

const events: Record<string, (properties: Properties, name: string) => Event> = {
  'order completed': (properties) => order('purchase', properties),
  'order refunded': (properties) => order('return', properties),
  'order cancelled': (properties) => order('return', properties, { cancelled: true }),
  'product reviewed': (properties) => ({
    kind: 'review',
    text: textOf(properties.review_body) ?? textOf(properties.reviewBody),
    properties: { ...plain(properties, ['product_id', 'review_id']), ...rating(properties) },
  }),
  'product shared': shared,
  'cart shared': shared,
  'wishlist shared': shared,
  'subscription started': (properties) => subscription(properties, 'started'),
  'subscription renewed': (properties) => subscription(properties, 'renewed'),
  'subscription cancelled': (properties) => subscription(properties, 'cancelled'),
  'subscription canceled': (properties) => subscription(properties, 'cancelled'),
};

function order(
  kind: 'purchase' | 'return',
  properties: Properties,
  more: Record<string, boolean> = {},
): Event {
  const products = Array.isArray(properties.products) ? (properties.products as Properties[]) : [];
  const amount = numberOf(properties.total) ?? numberOf(properties.revenue) ?? numberOf(properties.value);
  return {
    kind,
    amount: amount === undefined ? undefined : Math.abs(amount),
    currency: currencyOf(properties.currency),
    items: products.length > 0 ? products.slice(0, 500).map(toItem) : undefined,
    properties: {
      ...plain(properties, ['coupon', 'discount', 'affiliation', 'shipping', 'tax', 'gift']),
      ...(properties.order_id !== undefined && { order: String(properties.order_id) }),
      ...more,
    },
  };
}

function toItem(product: Properties) {
  return {
    sku: textOf(product.sku) ?? textOf(product.product_id)?.slice(0, 200),
    name: textOf(product.name)?.slice(0, 400),
    category: textOf(product.category)?.slice(0, 200),
    quantity: numberOf(product.quantity) ?? 1,
    unitPrice: numberOf(product.price),
  };
}

function shared(properties: Properties, name: string): Event {
  return {
    kind: 'referral',
    text: textOf(properties.share_message),
    properties: { event: name, ...plain(properties, ['share_via']) },
  };
}

function subscription(properties: Properties, change: string): Event {
  return {
    kind: 'subscription',
    properties: { change, ...plain(properties, ['plan', 'plan_id', 'subscription_id']) },
  };
}

function visit(properties: Properties, name: string): Event {
  return { kind: 'visit', properties: { event: name.slice(0, 200), ...plain(properties) } };
}

function rating(properties: Properties): Record<string, number> {
  const value = numberOf(properties.rating);
  return value === undefined ? {} : { rating: value, scale: numberOf(properties.scale) ?? 5 };
}

/** Plain values alone, at most twenty, so that a rich event does not fill the timeline. */
function plain(
  properties: Properties,
  keys: string[] = Object.keys(properties),
): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const key of keys.slice(0, 20)) {
    const value = properties[key];
    if (typeof value === 'string') kept[key.slice(0, 100)] = value.slice(0, 1_000);
    else if ((typeof value === 'number' && Number.isFinite(value)) || typeof value === 'boolean')
      kept[key.slice(0, 100)] = value;
  }
  return kept;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && Math.abs(number) <= 1e12
    ? number
    : undefined;
}

function currencyOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z]{3}$/.test(value) ? value.toUpperCase() : undefined;
}
