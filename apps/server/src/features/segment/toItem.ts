import type { Handle } from '@rapport/contracts/exchange';
import { type Channel, channels } from '@rapport/contracts/vocabulary';
import type { IngestItem } from '../exchanges/ingestItem.ts';
import { commerceEvent } from './commerce.ts';
import { instantOf } from './instant.ts';
import type { SegmentMessage } from './message.ts';
import { textOf, toTraits } from './traits.ts';

export type Item = { ok: true; item: IngestItem } | { ok: false; field: string; message: string };

/**
 * What becomes of one call: identify, group and alias say who somebody is; track, page and screen are exchanges.
 *
 * userId is the brand's own id: verified. anonymousId is a device. An email or a phone in traits is verified only if the
 * traits say so (`emailVerified`, `phoneVerified`), since a browser sends whatever was typed. alias merges on purpose.
 */
export function toItem(message: SegmentMessage): Item {
  const at = instantOf(message.timestamp ?? message.originalTimestamp);
  if (at === null)
    return refuse('timestamp', `"${message.timestamp}" is not a date; write it as 2026-01-31T10:00:00Z`);
  const customer = handlesOf(message);
  if (customer.length === 0)
    return refuse('userId', 'neither userId nor anonymousId says who this is; give one of them');

  const id = message.messageId === undefined ? undefined : `segment:${message.messageId}`;
  const traits = toTraits(message);
  if (message.type === 'identify' || message.type === 'group' || message.type === 'alias') {
    return { ok: true, item: { kind: 'profile', customer, traits } };
  }
  const properties = message.properties ?? {};
  const event =
    message.type === 'track' ? commerceEvent(message.event ?? '', properties) : pageVisit(message);
  return { ok: true, item: { id, customer, at, channel: channelOf(message), traits, ...event } };
}

function pageVisit(message: SegmentMessage) {
  const { properties } = message;
  const kept = {
    name: message.name,
    title: properties?.title,
    path: properties?.path,
    referrer: properties?.referrer,
  };
  const present = Object.entries(kept).filter(([, value]) => typeof value === 'string' && value !== '');
  return { kind: 'visit' as const, properties: Object.fromEntries(present) as Record<string, string> };
}

function handlesOf(message: SegmentMessage): Handle[] {
  const handles: Handle[] = [];
  const add = (kind: Handle['kind'], value: unknown, verified: boolean): void => {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.trim() !== '' && text.length <= 320)
      handles.push({ kind, value: text, verified });
  };
  const traits = { ...(message.context?.traits as object | undefined), ...message.traits } as Record<
    string,
    unknown
  >;
  add('external', message.userId, true);
  if (message.type === 'alias') {
    add(isUuid(message.previousId) ? 'device' : 'external', message.previousId, true);
    return handles;
  }
  add('email', traits.email, traits.emailVerified === true || traits.email_verified === true);
  add('phone', traits.phone, traits.phoneVerified === true || traits.phone_verified === true);
  add('device', message.anonymousId, false);
  return handles;
}

function channelOf(message: SegmentMessage): Channel {
  const named = textOf(message.properties?.channel);
  if (named && (channels as readonly string[]).includes(named)) return named as Channel;
  const library = textOf((message.context?.library as { name?: unknown } | undefined)?.name) ?? '';
  return message.type === 'screen' || /ios|android|swift|kotlin|react-native|flutter/i.test(library)
    ? 'app'
    : 'web';
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function refuse(field: string, message: string): Item {
  return { ok: false, field, message };
}
