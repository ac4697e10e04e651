import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { SegmentMessage } from './message.ts';

type Traits = NonNullable<ExchangeInput['traits']>;

/** The facts of an identify or group call under our names; those that are plain values are kept as they are. */
export function toTraits(message: SegmentMessage): Traits | undefined {
  const given = {
    ...(message.context?.traits as Record<string, unknown> | undefined),
    ...(message.type === 'group' ? {} : message.traits),
  };
  const address = (given.address ?? {}) as Record<string, unknown>;
  const traits: Traits = {};
  for (const [key, value] of Object.entries(given)) {
    if (['string', 'number', 'boolean'].includes(typeof value) && key.length <= 100 && !handles.has(key)) {
      traits[key] = value as string | number | boolean;
    }
  }
  const named: Record<string, unknown> = {
    name: given.name,
    firstName: given.firstName ?? given.first_name,
    lastName: given.lastName ?? given.last_name,
    city: given.city ?? address.city,
    country: given.country ?? address.country,
    language: textOf(message.context?.locale)?.slice(0, 2),
  };
  for (const key of ['first_name', 'last_name', ...Object.keys(named)]) delete traits[key];
  for (const [key, value] of Object.entries(named)) {
    const text = textOf(value);
    if (text) traits[key] = text.slice(0, 100);
  }
  if (message.type === 'group' && message.groupId) traits.group = String(message.groupId).slice(0, 200);
  return Object.keys(traits).length > 0 ? traits : undefined;
}

/** Kept as handles, not as facts. */
const handles = new Set([
  'email',
  'phone',
  'emailVerified',
  'email_verified',
  'phoneVerified',
  'phone_verified',
]);

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
