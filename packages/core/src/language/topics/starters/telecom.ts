import type { Topic } from '../taxonomy.ts';
import { billing, contact, information, price, staff, website } from './common.ts';

export const technician: Topic = {
  key: 'technician',
  name: { fr: 'Technicien', en: 'Technician' },
  phrases: {
    fr: [
      'technicien|techniciens|technicienne|intervention',
      '-technicien .. ne vient|viendra pas',
      '-rendez vous annule',
      'creneau|installateur|passage',
    ],
    en: [
      'engineer|engineers|technician|technicians',
      '-no show',
      '-never came|showed',
      'slot|installer|visit|fitter',
    ],
  },
};

export const telecom: readonly Topic[] = [
  {
    key: 'network',
    name: { fr: 'Réseau', en: 'Network' },
    phrases: {
      fr: [
        'reseau|antenne|couverture|fibre|debit|5g|4g',
        '-capte pas|plus|rien|mal',
        '-ca coupe',
        '-coupe|coupures sans arret',
        'couvert en',
        '+fibre va vite',
        'barre|barres|signal|wifi|connexion',
        'haut debit',
        'zone blanche',
      ],
      en: [
        'signal|coverage|reception|network|mast|fibre|broadband',
        '-no signal|reception',
        '+fibre is fast',
        'bar|bars|wifi|connection|speed|5g|4g',
      ],
    },
  },
  {
    key: 'fault',
    name: { fr: 'Panne', en: 'Faults' },
    phrases: {
      fr: [
        'panne|pannes',
        '-plus|pas internet|de internet|connexion',
        "-plus|pas d'internet",
        '-sans ligne|internet|telephone|connexion',
        'ligne serait|soit|est retablie|coupee',
        '+panne|ligne reparee|retablie en',
        'incident|derangement|coupe',
        'hors service',
      ],
      en: [
        'fault|faults|outage',
        '-no|without internet|connection',
        '-without a line|phone',
        'line would be|is back|down|dead',
        '+fault fixed',
        'incident|down|dead|dropped',
        'line fault',
      ],
    },
  },
  {
    key: 'contract',
    name: { fr: 'Offre et contrat', en: 'Plan and contract' },
    phrases: {
      fr: [
        'contrat|engagement|engage|resiliation',
        "changer|changement d'offre|offre|forfait",
        '-a vie',
        'offre|option|options|portabilite|clause|recommande',
      ],
      en: [
        'contract|commitment|plan',
        'change|switch plan|plans',
        '-for life',
        'offer|option|options|porting|clause|leave',
      ],
    },
  },
  {
    key: 'device',
    name: { fr: 'Box et appareils', en: 'Router and devices' },
    phrases: {
      fr: [
        'box|routeur|modem|decodeur|telecommande',
        '-redemarre tout seul|seule',
        'smartphone|repeteur|appareil|terminal',
        'telephone portable',
      ],
      en: ['router|modem|decoder|handset|hub', '-restarts by itself', 'phone|smartphone|repeater|device'],
    },
  },
  technician,
  staff,
  contact,
  price,
  billing,
  website,
  information,
];
