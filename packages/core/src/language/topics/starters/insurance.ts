import type { Topic } from '../taxonomy.ts';
import { contact, information, staff, waiting, website } from './common.ts';

export const insurance: readonly Topic[] = [
  {
    key: 'claim',
    name: { fr: 'Sinistre', en: 'Claims' },
    phrases: {
      fr: [
        'sinistre|sinistres|expert|experts|expertise|degat|degats',
        'declarer|declare un|mon accident|vol|incendie',
        "-dossier n'avance|bouge|avance pas",
        'il pleut dans',
        'dossier|dossiers|accident|incendie|vol|tempete|constat|indemnisation',
      ],
      en: [
        'claim|claims|assessor|assessors|adjuster',
        'rain is coming',
        'water leak|damage',
        '-with no claims',
        'file|accident|fire|theft|storm|settlement',
      ],
    },
  },
  {
    key: 'premium',
    name: { fr: 'Cotisation', en: 'Premium' },
    phrases: {
      fr: [
        'cotisation|cotisations|prime|tarif|prix',
        '+moins cher',
        '-trop|plus cher',
        'a ce tarif',
        'prime|augmentation|cout|euros',
      ],
      en: [
        'premium|premiums|price',
        '+cheaper',
        'what would it cost',
        '-at that price',
        'increase|cost|quote',
      ],
    },
  },
  {
    key: 'cover',
    name: { fr: 'Garanties', en: 'Cover' },
    phrases: {
      fr: [
        'garantie|garanties|franchise|exclusion|exclusions|couvert|couverte|couverture',
        'prendre en charge',
        'prise en charge',
        'contrat|contrats|exclu|exclue',
        'vous couvrez',
      ],
      en: [
        'cover for|the|limits',
        'covered|coverage|excess|exclusion|policy|windscreen',
        'policy|insured|covers|limit',
      ],
    },
  },
  {
    key: 'reimbursement',
    name: { fr: 'Remboursement', en: 'Reimbursement' },
    phrases: {
      fr: [
        'remboursement|remboursements|rembourse|remboursee|remboursees|rembourser',
        'indemnise|indemnisee|versement|remboursez',
      ],
      en: ['reimbursement|reimbursed|reimburse', '+paid out', 'payout', 'payment|refund', 'pay out'],
    },
  },
  {
    key: 'cancellation',
    name: { fr: 'Résiliation', en: 'Cancellation' },
    phrases: {
      fr: [
        'comment|afin|pour de resilier',
        'comment resilier',
        'demande de resiliation',
        'resilier|resiliation|resilie',
      ],
      en: ['how do|to i cancel|end', 'just|order to cancel', 'cancel|cancelling|cancellation'],
    },
  },
  {
    key: 'assistance',
    name: { fr: 'Assistance', en: 'Assistance' },
    phrases: {
      fr: ['assistance|depanneur|depannage|remorquage|rapatriement', 'depanneuse|remorque|rapatrie|panne'],
      en: [
        'assistance',
        'breakdown truck|service',
        'roadside',
        'tow|towed|stranded',
        'recovery|breakdown',
        'tow truck',
      ],
    },
  },
  {
    key: 'documents',
    name: { fr: 'Documents', en: 'Documents' },
    phrases: {
      fr: [
        'attestation|justificatif|justificatifs|constat',
        "releve d'information",
        'papier|papiers|paperasse|piece|pieces|bulletin|bulletins',
        'carte verte',
      ],
      en: [
        'certificate|document|documents|paperwork|receipts',
        'papers|document|form|forms|payslips',
        'green card',
      ],
    },
  },
  staff,
  waiting,
  contact,
  website,
  information,
];
