import { z } from 'zod';

/**
 * The closed vocabulary of exchanges. The position of a word in its list is its number in the database,
 * so words are only ever appended.
 */
export const exchangeKinds = [
  'purchase',
  'return',
  'visit',
  'contact',
  'message',
  'answer',
  'review',
  'gesture',
  'complaint',
  'referral',
  'subscription',
  'delivery',
  'tag',
  'consent',
] as const;
export const exchangeKind = z.enum(exchangeKinds);
export type ExchangeKind = z.infer<typeof exchangeKind>;

export const channels = [
  'shop',
  'web',
  'app',
  'phone',
  'email',
  'chat',
  'sms',
  'social',
  'post',
  'survey',
  'partner',
  'other',
] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

/** `inbound`: from the customer to the brand; `outbound`: from the brand to the customer. */
export const directions = ['inbound', 'outbound'] as const;
export const direction = z.enum(directions);
export type Direction = z.infer<typeof direction>;

export const axes = [
  'valence',
  'closeness',
  'strength',
  'power',
  'communality',
  'novelty',
  'duration',
] as const;
export type Axis = (typeof axes)[number];

/** Handles of a customer. A workspace may use others, as `custom:<name>`. */
export const handleKinds = ['external', 'email', 'phone', 'device', 'card'] as const;

export const roles = ['owner', 'manager', 'lead', 'agent', 'viewer'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const keyScopes = ['ingest', 'read', 'admin'] as const;
export const keyScope = z.enum(keyScopes);
export type KeyScope = z.infer<typeof keyScope>;

export const languages = ['fr', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;
