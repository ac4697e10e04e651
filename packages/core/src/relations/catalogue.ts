import type { Bilingual } from './playbooks/playbook.ts';

/** The 29 types, in the catalogue's order: a type's index is its position in every probability vector. Never reorder. */
export const typeKeys = [
  'complete-strangers',
  'fleeting-acquaintances',
  'casual-acquaintances',
  'basic-exchange',
  'buddies',
  'old-friends',
  'best-friends',
  'childhood-friends',
  'compartmentalised-friends',
  'ex-friends',
  'kinship',
  'parent-child',
  'arranged-marriage',
  'marriage-of-convenience',
  'marriage',
  'courtship',
  'rebound',
  'fling',
  'one-night-stand',
  'secret-affair',
  'addiction',
  'star-groupie',
  'guru-disciple',
  'teammates',
  'business-partners',
  'master-servant',
  'captivity',
  'adversaries',
  'stalker-prey',
] as const;

export type TypeKey = (typeof typeKeys)[number];

export type FamilyKey =
  | 'distant'
  | 'friendship'
  | 'kinship'
  | 'partnership'
  | 'romance'
  | 'admiration'
  | 'work'
  | 'power'
  | 'hostile';

/** Where a type's name was seen. */
export type ProvenanceKey = 'hbr2014' | 'seed004' | 'fournier1998' | 'gfk2013' | 'common';

export interface RelationshipFamily {
  key: FamilyKey;
  fr: string;
  en: string;
}

export interface RelationshipType {
  key: TypeKey;
  family: FamilyKey;
  fr: string;
  en: string;
  definition: Bilingual;
  provenance: readonly ProvenanceKey[];
}

/** To be shown wherever the 29 types are listed. */
export const catalogueNote: Bilingual = {
  fr: 'Avery, Fournier et Wittenbraker (Harvard Business Review, juillet-août 2014) ont relevé 29 types de relation entre clients et marques, mais leur liste complète n’est pas publique. Celle-ci est une reconstitution : chaque type indique d’où vient son nom. Vous pouvez renommer, masquer ou ajouter des types.',
  en: 'Avery, Fournier and Wittenbraker (Harvard Business Review, July-August 2014) found 29 types of relationship between customers and brands, but their full list is not public. This one is a reconstruction, and each type says where its name comes from. You can rename, hide or add types.',
};

export const provenances: Readonly<Record<ProvenanceKey, Bilingual>> = {
  hbr2014: {
    fr: 'Nommé dans l’article de la Harvard Business Review (2014) ou dans un résumé publié',
    en: 'Named in the Harvard Business Review article (2014) or in a published summary of it',
  },
  seed004: {
    fr: 'Nommé dans un article français sur l’intelligence relationnelle qui présente l’étude',
    en: 'Named in a French article on relational intelligence that presents the study',
  },
  fournier1998: {
    fr: 'L’une des quinze formes décrites par Fournier (Journal of Consumer Research, 1998)',
    en: 'One of the fifteen forms described by Fournier (Journal of Consumer Research, 1998)',
  },
  gfk2013: {
    fr: 'Cité dans des conférences des mêmes auteurs (GfK et MSI)',
    en: 'Mentioned in talks by the same authors (GfK and MSI)',
  },
  common: {
    fr: 'Nom d’usage courant dans ces travaux, sans source exacte retrouvée',
    en: 'A name in general use in this literature, no exact source found',
  },
};

export const families: readonly RelationshipFamily[] = [
  { key: 'distant', fr: 'À distance', en: 'At a distance' },
  { key: 'friendship', fr: 'Amitié', en: 'Friendship' },
  { key: 'kinship', fr: 'Famille', en: 'Family' },
  { key: 'partnership', fr: 'Vie à deux', en: 'Partnership' },
  { key: 'romance', fr: 'Passion', en: 'Romance' },
  { key: 'admiration', fr: 'Admiration', en: 'Admiration' },
  { key: 'work', fr: 'Travail commun', en: 'Working together' },
  { key: 'power', fr: 'Pouvoir', en: 'Power' },
  { key: 'hostile', fr: 'Rupture et conflit', en: 'Rift and conflict' },
];

export const relationshipTypes: readonly RelationshipType[] = [
  {
    key: 'complete-strangers',
    family: 'distant',
    fr: 'Parfaits inconnus',
    en: 'Complete strangers',
    definition: {
      fr: 'Aucun lien encore : le client ne connaît personne chez vous et n’attend que la politesse.',
      en: "No bond yet: the customer knows nothing of the brand's people and expects nothing but basic courtesy.",
    },
    provenance: ['seed004'],
  },
  {
    key: 'fleeting-acquaintances',
    family: 'distant',
    fr: 'Rencontre de passage',
    en: 'Fleeting acquaintances',
    definition: {
      fr: 'Un contact de passage, par hasard ou par commodité (une boutique de gare, des vacances), sans aucune envie d’être retenu ni recontacté.',
      en: 'A passing contact out of chance or convenience (a station shop, a holiday); no wish to be remembered or contacted.',
    },
    provenance: ['common'],
  },
  {
    key: 'casual-acquaintances',
    family: 'distant',
    fr: 'Simples connaissances',
    en: 'Casual acquaintances',
    definition: {
      fr: 'On se voit de temps en temps, sans façon : c’est cordial, peu chargé d’affect, et chacun attend peu de l’autre.',
      en: 'Friendly but low in affect: occasional, easy contact, few expectations on either side.',
    },
    provenance: ['fournier1998', 'common'],
  },
  {
    key: 'basic-exchange',
    family: 'distant',
    fr: 'Simple échange',
    en: 'Basic exchange',
    definition: {
      fr: 'Un bon produit, un juste prix, livré comme convenu. C’est donnant-donnant, et la familiarité n’est pas la bienvenue.',
      en: 'A good product for a fair price, delivered as said. Tit for tat; intimacy is unwelcome.',
    },
    provenance: ['hbr2014'],
  },
  {
    key: 'buddies',
    family: 'friendship',
    fr: 'Copains',
    en: 'Buddies',
    definition: {
      fr: 'Un lien qui dure et ne pèse pas, sans intimité : on est bien ensemble et on n’exige rien.',
      en: 'Long-lasting and easy, not intimate: good company without demands.',
    },
    provenance: ['hbr2014'],
  },
  {
    key: 'old-friends',
    family: 'friendship',
    fr: 'Amis de longue date',
    en: 'Old friends',
    definition: {
      fr: 'Des années d’histoire commune, des habitudes, de l’aise, du pardon ; le client s’attend à être reconnu sans avoir à le demander.',
      en: 'Years of shared history; comfort, tradition, forgiveness; expects to be recognised without having to ask.',
    },
    provenance: ['seed004'],
  },
  {
    key: 'best-friends',
    family: 'friendship',
    fr: 'Meilleurs amis',
    en: 'Best friends',
    definition: {
      fr: 'Un lien proche, franc, dans les deux sens. Le client attend attention, confidences et réciprocité ; tout changement peut lui sembler une trahison. Demande beaucoup d’efforts.',
      en: 'Close, two-way, honest. Expects attention, confidences and reciprocity; any change can read as betrayal. Costly to keep.',
    },
    provenance: ['hbr2014', 'seed004'],
  },
  {
    key: 'childhood-friends',
    family: 'friendship',
    fr: 'Amis d’enfance',
    en: 'Childhood friends',
    definition: {
      fr: 'La nostalgie : on y revient de loin en loin parce que la marque rappelle d’autres années. Rien ne doit changer, ni l’allure, ni le goût, ni les manières.',
      en: 'Nostalgia: used now and then because it brings back earlier years; must not change its look, taste or ways.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'compartmentalised-friends',
    family: 'friendship',
    fr: 'Amis d’un contexte',
    en: 'Friends for one occasion',
    definition: {
      fr: 'Un lien fort, mais réservé à une seule situation (le sport, les vacances, un cadeau par an) ; rien n’est souhaité en dehors.',
      en: 'A strong bond confined to one situation (sport, holidays, one gift a year); nothing wanted outside it.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'ex-friends',
    family: 'hostile',
    fr: 'Anciens amis',
    en: 'Former friends',
    definition: {
      fr: 'Le client était proche, puis il a été déçu ; plus triste que furieux, il est parti ou s’apprête à le faire. Seule une parole franche pourrait le ramener.',
      en: 'Was close, then let down; sad rather than furious; left, or on the way out; could be won back only by an honest word.',
    },
    provenance: ['hbr2014'],
  },
  {
    key: 'kinship',
    family: 'kinship',
    fr: 'Lien de famille',
    en: 'Family ties',
    definition: {
      fr: 'Une marque reçue en héritage, celle des parents ou de la maison : elle va de soi, et on lui reste par fidélité envers eux.',
      en: 'Inherited: the brand of the parents or the household, taken for granted, used out of loyalty to them.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'parent-child',
    family: 'kinship',
    fr: 'Parent et enfant',
    en: 'Parent and child',
    definition: {
      fr: 'Le client veut qu’on prenne soin de lui, qu’on le guide et qu’on le protège ; il s’en remet à vous pour décider.',
      en: 'The customer wants to be looked after, guided and protected, and hands decisions over.',
    },
    provenance: ['common'],
  },
  {
    key: 'arranged-marriage',
    family: 'partnership',
    fr: 'Mariage arrangé',
    en: 'Arranged marriage',
    definition: {
      fr: 'Imposé par un tiers (employeur, conjoint, assureur, propriétaire), mais fait pour durer : peu d’affect, des devoirs de part et d’autre.',
      en: 'Imposed by a third party (employer, spouse, insurer, landlord) but meant to last; low affect, duties on both sides.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'marriage-of-convenience',
    family: 'partnership',
    fr: 'Mariage de raison',
    en: 'Marriage of convenience',
    definition: {
      fr: 'Le client reste parce que cela l’arrange et que partir coûterait un effort ; plutôt satisfait, il a suivi les circonstances.',
      en: 'Stays because it suits and leaving costs effort; satisfied enough; chosen by circumstance.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'marriage',
    family: 'partnership',
    fr: 'Mariage',
    en: 'Committed partnership',
    definition: {
      fr: 'Un engagement choisi, durable, exclusif, qui tient dans les difficultés ; le client attend de la fidélité, des efforts et que l’on fête les anniversaires.',
      en: 'Freely chosen, long-term, loyal through difficulties, exclusive; expects fidelity, effort and marking of anniversaries.',
    },
    provenance: ['fournier1998', 'hbr2014'],
  },
  {
    key: 'courtship',
    family: 'partnership',
    fr: 'Fréquentation',
    en: 'Courtship',
    definition: {
      fr: 'Le client essaie en vue de s’engager : il compare, il teste, il pose beaucoup de questions ; il veut être convaincu, pas pressé.',
      en: 'Trying out with a view to commit: compares, tests, asks many questions, wants to be convinced, not rushed.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'rebound',
    family: 'partnership',
    fr: 'Relation de transition',
    en: 'Rebound',
    definition: {
      fr: 'Le client est venu surtout pour quitter une autre marque, et il en parle encore ; il fuit plus qu’il n’est attiré.',
      en: 'Came mainly to get away from a former brand; talks of the former one; motive is avoidance, not attraction.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'fling',
    family: 'romance',
    fr: 'Aventure',
    en: 'Fling',
    definition: {
      fr: 'Bref, vif, pour le plaisir : nouveauté, surprise et passion, sans engagement. Assez rentable et résistante tant qu’on la renouvelle.',
      en: 'Short, exciting, for pleasure: novelty, surprise and passion without commitment. Resilient and fairly profitable while it is kept fresh.',
    },
    provenance: ['hbr2014', 'seed004', 'fournier1998'],
  },
  {
    key: 'one-night-stand',
    family: 'romance',
    fr: 'Aventure d’un soir',
    en: 'One-night stand',
    definition: {
      fr: 'Un achat sur un coup de tête, apprécié, et qui n’appelle pas de suite ; relancer, c’est s’imposer.',
      en: 'One impulsive purchase, enjoyed, no sequel wanted; follow-up feels intrusive.',
    },
    provenance: ['hbr2014', 'seed004'],
  },
  {
    key: 'secret-affair',
    family: 'romance',
    fr: 'Liaison secrète',
    en: 'Secret affair',
    definition: {
      fr: 'Un plaisir intense et un peu coupable, à cacher aux autres ; la discrétion avant tout.',
      en: 'An emotional, guilty pleasure to be kept from others; discretion above all.',
    },
    provenance: ['fournier1998', 'hbr2014'],
  },
  {
    key: 'addiction',
    family: 'power',
    fr: 'Dépendance',
    en: 'Dealer and addict',
    definition: {
      fr: 'Le client ne peut plus s’en passer : usage envahissant, angoisse quand le produit manque ; la marque a le pouvoir.',
      en: 'Cannot do without: obsessive use, anxiety when out of stock, the brand holds the power.',
    },
    provenance: ['fournier1998', 'common'],
  },
  {
    key: 'star-groupie',
    family: 'admiration',
    fr: 'Star et fan',
    en: 'Star and groupie',
    definition: {
      fr: 'Le client adore et suit tout : il veut approcher, avoir des exclusivités, être reconnu comme fan ; il défend la marque en public.',
      en: 'Adores and follows: wants access, exclusives, to be seen as a fan; defends the brand in public.',
    },
    provenance: ['gfk2013'],
  },
  {
    key: 'guru-disciple',
    family: 'admiration',
    fr: 'Maître à penser et disciple',
    en: 'Guru and disciple',
    definition: {
      fr: 'Le client admire le savoir de la marque ; il veut apprendre et suit ses conseils à la lettre.',
      en: "Looks up to the brand's knowledge; wants to learn, follows its advice to the letter.",
    },
    provenance: ['gfk2013'],
  },
  {
    key: 'teammates',
    family: 'work',
    fr: 'Coéquipiers',
    en: 'Teammates',
    definition: {
      fr: 'Dans le même camp, vers un but commun ; le client participe, se donne du mal et en attend autant.',
      en: 'On the same side towards a shared goal; takes part, gives effort, expects it in return.',
    },
    provenance: ['seed004'],
  },
  {
    key: 'business-partners',
    family: 'work',
    fr: 'Partenaires d’affaires',
    en: 'Business partners',
    definition: {
      fr: 'D’égal à égal, entre professionnels : le client apporte des idées, cherche les solutions avec vous, attend de la fiabilité et d’avoir voix au chapitre.',
      en: 'Equal and professional: contributes ideas, solves problems together, expects reliability and a say.',
    },
    provenance: ['hbr2014'],
  },
  {
    key: 'master-servant',
    family: 'power',
    fr: 'Maître et serviteur',
    en: 'Master and servant',
    definition: {
      fr: 'Le client donne les ordres : tout, tout de suite, avec des égards et des exceptions ; être servi lui donne de la valeur. (L’article emploie les mots maître et esclave.)',
      en: "The customer gives orders: every need met at once, deference, exceptions; feels worth through being served. (The article's own term is master-slave.)",
    },
    provenance: ['hbr2014'],
  },
  {
    key: 'captivity',
    family: 'power',
    fr: 'Captivité',
    en: 'Captivity',
    definition: {
      fr: 'Lié contre son gré (contrat, monopole, absence de choix), le client en garde rancune ; c’est un lien négatif, et qui dure.',
      en: 'Bound against the will (contract, monopoly, no alternative); resents it; negative and lasting.',
    },
    provenance: ['fournier1998'],
  },
  {
    key: 'adversaries',
    family: 'hostile',
    fr: 'Adversaires',
    en: 'Adversaries',
    definition: {
      fr: 'Une hostilité ouverte : le client s’estime lésé, cherche réparation ou revanche, met les autres en garde, menace de la justice ou de la presse.',
      en: 'Active hostility: feels wronged, seeks redress or revenge, warns others, threatens with law or the press.',
    },
    provenance: ['fournier1998', 'hbr2014'],
  },
  {
    key: 'stalker-prey',
    family: 'hostile',
    fr: 'Harceleur et proie',
    en: 'Stalker and prey',
    definition: {
      fr: 'Le client se sent poursuivi : trop de messages, trop de choses sues sur lui ; il veut qu’on le laisse tranquille.',
      en: 'The customer feels pursued: too many messages, too much known, wants to be left alone.',
    },
    provenance: ['common'],
  },
];
