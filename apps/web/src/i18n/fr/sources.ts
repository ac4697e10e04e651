import type { sources as english } from '../en/sources.ts';

export const sources: Record<keyof typeof english, string> = {
  'sources.empty': 'Rien n’envoie encore d’échanges',
  'sources.emptyText':
    'Chaque clé et chaque import qui apporte des échanges viendra ici, avec ce qui arrive jour après jour : une source qui se tait se verra.',
  'sources.emptyAction': 'Créer une clé',
  'sources.example':
    'Par exemple : « Boutique en ligne, 1 240 échanges en 30 jours, le dernier il y a 2 minutes. »',
  'sources.kind.key': 'Clé d’API',
  'sources.kind.import': 'Import',
  'sources.kind.system': 'Rapport lui-même',
  'sources.total':
    '{count, plural, =0 {Rien depuis 30 jours} one {# échange en 30 jours} other {# échanges en 30 jours}}',
  'sources.last': 'dernier reçu {ago}',
  'sources.never': 'n’a encore rien envoyé',
  'sources.silent':
    '{days, plural, one {Muette depuis # jour, ce qui ne lui ressemble pas.} other {Muette depuis # jours, ce qui ne lui ressemble pas.}}',
  'sources.byDay': 'Échanges par jour sur 30 jours, {name} : {max} au plus',
  'sources.show': 'Jour par jour',
  'sources.hide': 'Cacher les jours',
  'sources.day': 'Jour',
  'sources.count': 'Échanges',
  'sources.kinds': 'Dont',
};
