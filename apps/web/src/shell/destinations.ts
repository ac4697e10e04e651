import {
  IconActivityHeartbeat,
  IconAdjustmentsHorizontal,
  IconBuildingStore,
  IconChartLine,
  IconClipboardList,
  IconCoins,
  IconGift,
  IconHeartHandshake,
  IconHeartPlus,
  IconInbox,
  IconKey,
  IconLifebuoy,
  IconListNumbers,
  IconMessages,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { TextKey } from '../i18n/en/catalogue.ts';

export interface Destination {
  to:
    | '/today'
    | '/cases'
    | '/customers'
    | '/counter'
    | '/messages'
    | '/relationships'
    | '/moments'
    | '/surveys'
    | '/listen'
    | '/measures'
    | '/pulse'
    | '/priorities'
    | '/value'
    | '/repair'
    | '/imports'
    | '/members'
    | '/settings';
  text: TextKey;
  icon: typeof IconSun;
  /** The letter after `g`. */
  letter?: string;
  /** Pages that belong to it, beside its own address. */
  also?: string[];
  /** Shown only to who may. */
  permission: string;
}

/** The pages of the left side, in order. */
export const destinations: Destination[] = [
  { to: '/today', text: 'shell.today', icon: IconSun, letter: 't', permission: 'today:read' },
  {
    to: '/cases',
    text: 'shell.cases',
    icon: IconLifebuoy,
    letter: 'a',
    also: ['/problems'],
    permission: 'cases:read',
  },
  {
    to: '/customers',
    text: 'shell.customers',
    icon: IconUsers,
    letter: 'c',
    permission: 'customers:read',
  },
  { to: '/messages', text: 'shell.messages', icon: IconMessages, letter: 'x', permission: 'messages:read' },
  {
    to: '/counter',
    text: 'shell.counter',
    icon: IconBuildingStore,
    letter: 'b',
    permission: 'counter:read',
  },
  {
    to: '/relationships',
    text: 'shell.relationships',
    icon: IconHeartHandshake,
    letter: 'r',
    permission: 'relations:read',
  },
  { to: '/moments', text: 'shell.moments', icon: IconGift, letter: 'o', permission: 'moments:read' },
  {
    to: '/surveys',
    text: 'shell.surveys',
    icon: IconClipboardList,
    letter: 'q',
    permission: 'surveys:read',
  },
  { to: '/listen', text: 'shell.listen', icon: IconMessages, letter: 'w', permission: 'verbatims:read' },
  {
    to: '/measures',
    text: 'shell.measures',
    icon: IconChartLine,
    letter: 'e',
    permission: 'measures:read',
  },
  {
    to: '/pulse',
    text: 'shell.pulse',
    icon: IconActivityHeartbeat,
    letter: 'p',
    permission: 'measures:read',
  },
  {
    to: '/priorities',
    text: 'shell.priorities',
    icon: IconListNumbers,
    letter: 'd',
    permission: 'measures:read',
  },
  { to: '/value', text: 'shell.value', icon: IconCoins, letter: 'v', permission: 'relations:read' },
  {
    to: '/repair',
    text: 'shell.repair',
    icon: IconHeartPlus,
    letter: 'f',
    also: ['/refusals'],
    permission: 'repair:read',
  },
  {
    to: '/imports',
    text: 'shell.gather',
    icon: IconInbox,
    letter: 'i',
    also: ['/sources', '/start'],
    permission: 'imports:read',
  },
  { to: '/members', text: 'shell.members', icon: IconKey, letter: 'm', permission: 'members:read' },
  {
    to: '/settings',
    text: 'shell.settings',
    icon: IconAdjustmentsHorizontal,
    letter: 's',
    permission: 'settings:manage',
  },
];

export const wings = ['act', 'understand', 'measure', 'house'] as const;
export type Wing = (typeof wings)[number];

/** Where each page stands on the left side. */
export const wingOf: Readonly<Record<Destination['to'], Wing>> = {
  '/today': 'act',
  '/cases': 'act',
  '/messages': 'act',
  '/customers': 'act',
  '/counter': 'act',
  '/moments': 'act',
  '/repair': 'act',
  '/relationships': 'understand',
  '/surveys': 'understand',
  '/listen': 'understand',
  '/measures': 'measure',
  '/pulse': 'measure',
  '/priorities': 'measure',
  '/value': 'measure',
  '/imports': 'house',
  '/members': 'house',
  '/settings': 'house',
};

export function isAt(destination: Destination, path: string): boolean {
  return [destination.to, ...(destination.also ?? [])].some(
    (place) => path === place || path.startsWith(`${place}/`),
  );
}
