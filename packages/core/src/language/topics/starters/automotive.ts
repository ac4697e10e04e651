import type { Topic } from '../taxonomy.ts';
import { contact, information, price, staff, waiting, website } from './common.ts';

export const automotive: readonly Topic[] = [
  {
    key: 'sale',
    name: { fr: 'Achat', en: 'Buying' },
    phrases: {
      fr: [
        "experience d'achat",
        'commercial|concessionnaire',
        'pousse a la vente',
        'bon de commande',
        'vendeur|vendeuse|essai|achat|achete|achetee',
      ],
      en: [
        'buying experience',
        'salesman|saleswoman|salesperson|dealer',
        'sales pitch|team',
        'buying|bought|purchase',
        'test drive',
      ],
    },
  },
  {
    key: 'workshop',
    name: { fr: 'Atelier', en: 'Workshop' },
    phrases: {
      fr: [
        'atelier|mecanicien|revision|vidange|entretien',
        'sur le pont',
        '-meme|ce bruit revient',
        'pour le meme bruit',
        '+travail soigne',
        '+devis|delai respecte',
        'reparation|reparations',
        'repare|reparee|garagiste|garage|travaux|change',
      ],
      en: [
        'workshop|mechanic|garage work',
        'oil change',
        'on the ramp',
        'the|book|a _ service',
        'repair|repairs|repaired',
        'garage|mechanics|serviced|fixed|replaced',
      ],
    },
  },
  {
    key: 'breakdown',
    name: { fr: 'Panne', en: 'Breakdowns' },
    phrases: {
      fr: [
        'panne|pannes|depanne|depannage',
        '-voyant moteur|rouge',
        'tombe|tombee en panne',
        'moteur|voyant|batterie|fumee',
      ],
      en: [
        'breakdown|breakdowns',
        'broke|broken down',
        '-engine|warning light',
        'engine|warning|smoke|stalled',
      ],
    },
  },
  {
    key: 'parts',
    name: { fr: 'Pièces', en: 'Parts' },
    phrases: {
      fr: [
        'pour une|la piece',
        'pieces detachees',
        'plaquettes|pneu|pneus|batterie',
        'des pieces',
        'piece|pieces|turbo|embrayage',
      ],
      en: ['for a|the part', 'spare parts', 'brake pads|tyres|battery', 'part|parts|turbo|clutch'],
    },
  },
  {
    key: 'lead-time',
    name: { fr: 'Délai de livraison', en: 'Delivery of the car' },
    phrases: {
      fr: [
        'livraison|livree|livre',
        '-livraison traine',
        '-commandee en .. annoncee',
        "+semaines|jours d'avance",
        'date|delai|attends|attendons|livraison',
      ],
      en: [
        'delivery|delivered',
        '-delivery drags',
        '-ordered in .. due',
        '+weeks|days early',
        'date|waiting|arrive',
        'lead time',
      ],
    },
  },
  {
    key: 'courtesy-car',
    name: { fr: 'Véhicule de prêt', en: 'Courtesy car' },
    phrases: {
      fr: ['vehicule|voiture de pret|courtoisie|remplacement', 'vehicule pendant'],
      en: ['courtesy|replacement|loan car', 'car while'],
    },
  },
  {
    key: 'trade-in',
    name: { fr: 'Reprise', en: 'Trade-in' },
    phrases: {
      fr: ['ma|la|de|pour|en reprise', 'reprenez|reprendre vous|une', 'argus|estimation', 'ancienne voiture'],
      en: ['trade in', 'part exchange', 'valuation', 'old car'],
    },
  },
  {
    key: 'financing',
    name: { fr: 'Financement', en: 'Finance' },
    phrases: {
      fr: ['credit|financement|leasing|loa|lld', 'location longue duree', 'mensualites|apport|taux'],
      en: ['finance|financing|leasing|lease', 'monthly|deposit|apr'],
    },
  },
  price,
  staff,
  waiting,
  contact,
  website,
  information,
];
