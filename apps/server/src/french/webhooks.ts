import type { Catalogue } from './catalogue.ts';

export const webhooks = {
  'There are {most} webhooks already. Remove one first.':
    'Il y a déjà {most} webhooks. Retirez-en d’abord un.',
  'There is no such message: messages are kept for 30 days.':
    'Ce message n’existe pas : les messages sont conservés 30 jours.',
  'There is no such webhook here. Reload the page.': 'Ce webhook n’est pas ici. Rechargez la page.',
} as const satisfies Catalogue;
