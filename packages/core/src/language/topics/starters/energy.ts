import type { Topic } from '../taxonomy.ts';
import { billing, contact, information, price, staff, website } from './common.ts';
import { technician } from './telecom.ts';

export const energy: readonly Topic[] = [
  {
    key: 'meter',
    name: { fr: 'Compteur', en: 'Meter' },
    phrases: {
      fr: [
        'compteur|compteurs|linky|releve|index',
        "-releve n'importe quoi",
        'affiche|consommation|kilowattheures|kwh',
      ],
      en: ['meter|meters|reading|readings', '-meter reads nonsense|wrong', 'consumption|kwh|usage'],
    },
  },
  {
    key: 'outage',
    name: { fr: 'Coupure', en: 'Power cuts' },
    phrases: {
      fr: [
        '-coupure|coupures',
        '-pas|plus de courant|electricite|gaz|lumiere',
        '-sans courant|electricite|chauffage',
        'electricite|lumiere|disjoncte|disjoncteur',
      ],
      en: [
        'power cut|cuts|outage',
        '-no|without power|electricity|gas|heating',
        'blackout',
        'lights|fuse|tripped',
      ],
    },
  },
  {
    key: 'instalments',
    name: { fr: 'Mensualités', en: 'Instalments' },
    phrases: {
      fr: [
        'mensualite|mensualites|echeancier|prelevement|prelevements',
        '+mensualite|mensualites baissee|baissees',
        'dette|etaler|etale|echeance|echeances',
        'delai de paiement',
      ],
      en: [
        'instalment|instalments',
        'monthly payment|payments',
        'direct debit',
        'debt|spread|instalment',
        'payment plan',
      ],
    },
  },
  {
    key: 'moving',
    name: { fr: 'Déménagement', en: 'Moving home' },
    phrases: {
      fr: [
        'demenage|demenagement|emmenagement|emmenage',
        'mise en service',
        'courant serait ouvert',
        'ouverture du compteur',
        'logement|raccordement|ouverture',
        'nouvel appartement',
      ],
      en: [
        'moving|moved in|out|home|house|on',
        'new tenancy',
        'power would be on',
        'connection|tenant',
        'new flat',
      ],
    },
  },
  {
    key: 'green',
    name: { fr: 'Énergie verte', en: 'Green energy' },
    phrases: {
      fr: [
        'electricite|energie verte',
        'renouvelable|renouvelables|solaire|photovoltaique',
        'ecologique|ecolo|carbone|planete',
      ],
      en: ['green power|energy|electricity', 'renewable|solar', 'eco|carbon|planet'],
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
