/** The sample brand: a French house of tea, linen and tableware. Invented, as is everyone in it. */
export const sampleBrand = {
  name: 'Maison Brumelle',
  currency: 'EUR',
  languages: ['fr', 'en'],
  timeZone: 'Europe/Paris',
} as const;

export interface Site {
  name: string;
  city: string;
  /** Share of the customers who live nearby. */
  share: number;
  staff: readonly string[];
}

/** The station shop sees people pass; its share is small among those who come back. */
export const stationSite: Site = {
  name: 'Gare Part-Dieu',
  city: 'Lyon',
  share: 0,
  staff: ['Kevin', 'Maëlle'],
};

export const shops: readonly Site[] = [
  { name: 'Lyon Croix-Rousse', city: 'Lyon', share: 0.3, staff: ['Claire', 'Amadou', 'Lucie'] },
  { name: 'Nantes Bouffay', city: 'Nantes', share: 0.24, staff: ['Yann', 'Inès', 'Françoise'] },
  { name: 'Lille Vieux-Lille', city: 'Lille', share: 0.22, staff: ['Sofiane', 'Marguerite', 'Joris'] },
  { name: 'Bordeaux Chartrons', city: 'Bordeaux', share: 0.14, staff: ['Émilie', 'Théo'] },
  { name: 'Strasbourg Petite France', city: 'Strasbourg', share: 0.1, staff: ['Anne-Lise', 'Mehdi'] },
];

/** Who answers by phone, email and on the networks. */
export const online: Site = {
  name: 'Atelier en ligne',
  city: 'Lyon',
  share: 0,
  staff: ['Camille', 'Romain', 'Aïcha', 'Louise'],
};
