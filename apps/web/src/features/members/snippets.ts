/** A command that works as it is pasted: sends one purchase, or reads one customer for a key that only reads. */
export function curlSnippet(origin: string, secret: string, maySend: boolean): string {
  if (!maySend) return `curl '${origin}/api/v1/customers?limit=1' \\\n  -H 'Authorization: Bearer ${secret}'`;
  const exchange = {
    id: 'order-1',
    customer: [{ kind: 'email', value: 'alice@example.com' }],
    kind: 'purchase',
    channel: 'web',
    amount: 42.5,
    currency: 'EUR',
  };
  return [
    `curl '${origin}/api/v1/exchanges' \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '[${JSON.stringify(exchange)}]'`,
  ].join('\n');
}

/** The Segment client for Node, unmodified, pointed here. */
export function segmentSnippet(origin: string, secret: string): string {
  return [
    "import { Analytics } from '@segment/analytics-node';",
    '',
    'const analytics = new Analytics({',
    `  writeKey: '${secret}',`,
    `  host: '${origin}',`,
    '});',
    "analytics.track({ userId: 'alice', event: 'Order Completed',",
    "  properties: { order_id: '1', total: 42.5, currency: 'EUR' } });",
    'await analytics.closeAndFlush();',
  ].join('\n');
}
