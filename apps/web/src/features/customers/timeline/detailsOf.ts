import type { TimelineEntry } from '@rapport/contracts/customers';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import type { TextValues, Write } from '../../../i18n/useText.ts';

type Properties = TimelineEntry['properties'];

const outcomes = ['open', 'resolved', 'unresolved', 'refused', 'on-time', 'late', 'lost'];
const reactions = ['accepted', 'ignored', 'refused'];
const changes = ['started', 'renewed', 'upgraded', 'downgraded', 'paused', 'cancelled'];
const gestures = ['card', 'call', 'gift', 'message', 'refund', 'voucher'];

/** What the properties of an exchange say, in words, in the order one would tell it. What is not known to us is left out. */
export function detailsOf(
  properties: Properties,
  t: Write,
  names: { phrase: (type: string) => string; issue: (key: string) => string },
): string[] {
  const text = (name: string) => {
    const value = properties[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const chosen = (group: string, name: string, known: readonly string[]) => {
    const value = text(name);
    if (value === null) return null;
    return known.includes(value) ? t(`customers.detail.${group}.${value}` as TextKey) : value;
  };
  const told = (key: TextKey, name: string, values: TextValues = {}) => {
    const value = text(name);
    return value === null ? null : t(key, { ...values, [name]: value });
  };
  const type = text('type');
  const purpose = text('purpose');
  const issue = text('issue');
  return [
    score(properties, t),
    chosen('gesture', 'gesture', gestures),
    chosen('change', 'change', changes),
    issue === null ? null : t('customers.detail.issue', { issue: names.issue(issue) }),
    chosen('outcome', 'outcome', outcomes),
    chosen('reaction', 'reaction', reactions),
    type !== null && typeof properties.rater === 'string'
      ? t('customers.detail.thinks', { phrase: names.phrase(type) })
      : null,
    purpose !== null
      ? t(properties.granted === false ? 'customers.detail.withdrawn' : 'customers.detail.granted', {
          purpose,
        })
      : null,
    told('customers.detail.order', 'order'),
    told('customers.detail.coupon', 'coupon'),
    properties.gift === true ? t('customers.detail.gift') : null,
  ].filter((detail) => detail !== null);
}

/** "NPS: 9 out of 10", of an answer or a review. */
function score(properties: Properties, t: Write): string | null {
  const value = properties.score ?? properties.rating;
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const measure = typeof properties.measure === 'string' ? `${properties.measure.toUpperCase()} ` : '';
  const { scale } = properties;
  const said =
    typeof scale === 'number' || typeof scale === 'string'
      ? t('customers.detail.score', { score: value, scale })
      : t('customers.detail.scoreAlone', { score: value });
  return `${measure}${said}`;
}
