import type { Topic } from '../taxonomy.ts';
import { contact, information, staff, waiting, website } from './common.ts';

export const bank: readonly Topic[] = [
  {
    key: 'fees',
    name: { fr: 'Frais', en: 'Fees' },
    phrases: {
      fr: [
        'frais|agios|commission|commissions',
        'tenue de compte',
        'decouvert',
        'cotisation|tarif|tarifs|trimestre',
        'euros par',
      ],
      en: ['fee|fees|charges', 'overdraft|overdrawn', 'fee|charge|charged|quid|quarter'],
    },
  },
  {
    key: 'card',
    name: { fr: 'Carte', en: 'Card' },
    phrases: {
      fr: ['carte|cartes', 'sans contact', 'code pin', 'visa|mastercard|distributeur|retrait|plafond'],
      en: ['card|cards', 'contactless', 'pin', 'visa|mastercard|withdrawal|limit', 'cash machine'],
    },
  },
  {
    key: 'loan',
    name: { fr: 'Crédit', en: 'Loans' },
    phrases: {
      fr: [
        'pret|prets|credit|emprunt|hypotheque|taux',
        'offre de pret',
        'compromis',
        'immobilier|mensualite|mensualites|apport|financement',
        'accord de principe',
      ],
      en: [
        'loan|loans|mortgage|rate',
        'mortgage offer',
        'borrow|borrowing',
        'repayment|repayments|lender|lending',
        'in principle',
      ],
    },
  },
  {
    key: 'transfer',
    name: { fr: 'Virements', en: 'Transfers' },
    phrases: {
      fr: ['virement|virements', '-virement .. pas arrive', 'beneficiaire|instantane|sepa'],
      en: ['transfer|transfers', 'payment sent|to|abroad', 'standing order', 'payee|payment|payments'],
    },
  },
  {
    key: 'security',
    name: { fr: 'Fraude et sécurité', en: 'Fraud and security' },
    phrases: {
      fr: [
        'service fraude',
        '-on a vide|pirate',
        '-fraude|arnaqueur|phishing|pirate',
        '+bloque le paiement',
        'fraude|fraudeur|pirate|vole|usurpation|inconnu',
      ],
      en: [
        'fraud team',
        '-fraud|scam|phishing|hacked',
        '-emptied my',
        '+stopped the payment',
        'fraud|fraudster|hacked|stolen|identity|stranger',
      ],
    },
  },
  {
    key: 'branch',
    name: { fr: 'Agence', en: 'Branch' },
    phrases: {
      fr: [
        'agence|agences|guichet',
        '-agence .. ferme',
        'horaires',
        'distributeur|proximite',
        'agence bancaire',
      ],
      en: [
        'branch|branches|counter',
        '-branch closing|closed|closes',
        'opening hours',
        'local|premises',
        'cash machine',
      ],
    },
  },
  {
    key: 'account',
    name: { fr: 'Compte', en: 'Account' },
    phrases: {
      fr: [
        'cloture|cloturer|procuration|rib',
        'ouvrir un compte',
        'ouverture de compte',
        'compte|livret|comptes|releve|succession',
      ],
      en: [
        'close|closing my|the account',
        'open|opening an account',
        'power of attorney',
        'account|savings|statement|probate',
      ],
    },
  },
  staff,
  waiting,
  contact,
  website,
  information,
];
