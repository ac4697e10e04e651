/** When one may speak, by the clocks of the place. */
export interface ContactHours {
  /** 1 Monday to 7 Sunday. */
  weekdays: number[];
  /** Minutes since midnight; the end is outside. */
  spans: { from: number; to: number }[];
  /** Public holidays of the country are closed, where we know them (France). */
  isClosedOnHolidays: boolean;
}

/** How often one may speak, whether or not anybody answered. */
export interface ContactLimit {
  /** At most so many times in so many days. */
  times: number;
  days: number;
  /** Days of rest once they refused. */
  restDays: number;
}

/** A rule of law, or of the house, that holds between two dates. */
export interface ContactRule {
  key: string;
  /** Where it is written; null for a rule of the house. */
  source: string | null;
  /** Of customers, ISO 3166; empty for every country. */
  countries: string[];
  channels: string[];
  /** `prospecting`: purposes that sell; `not-necessary`: whatever is not necessary to what was asked or bought. */
  appliesTo: 'prospecting' | 'not-necessary';
  /** The first day it holds, as `2026-08-11`, and the last; null without one. */
  from: string | null;
  to: string | null;
  /** Consent must have been given before, for this very channel. */
  needsConsent: boolean;
  hours: ContactHours | null;
  /** Those who consented to this channel may be met outside of the hours. */
  hoursYieldToConsent: boolean;
  limit: ContactLimit | null;
  /** The law asks to look numbers up in an opposition list before. */
  checksOpposition: boolean;
}

const legalHours: ContactHours = {
  weekdays: [1, 2, 3, 4, 5],
  spans: [
    { from: 600, to: 780 },
    { from: 840, to: 1200 },
  ],
  isClosedOnHolidays: true,
};

/** Art. D. 223-9 of the Code de la consommation. */
const legalLimit: ContactLimit = { times: 4, days: 30, restDays: 60 };

/** What a workspace starts with. */
export const shippedRules: readonly ContactRule[] = [
  {
    key: 'fr-telephone-2023',
    // Bloctel (art. L. 223-1, as it stood): consent takes its place from 11 August 2026.
    source: 'Art. L. 223-1 du Code de la consommation ; décret n° 2022-1313 du 13 octobre 2022',
    countries: ['FR'],
    channels: ['phone'],
    appliesTo: 'prospecting',
    from: '2023-03-01',
    to: '2026-08-10',
    needsConsent: false,
    hours: legalHours,
    hoursYieldToConsent: true,
    limit: legalLimit,
    checksOpposition: true,
  },
  {
    key: 'fr-telephone-2026',
    source: 'Loi n° 2025-594 du 30 juin 2025 ; décret n° 2022-1313 du 13 octobre 2022',
    countries: ['FR'],
    channels: ['phone'],
    appliesTo: 'prospecting',
    from: '2026-08-11',
    to: null,
    needsConsent: true,
    hours: legalHours,
    hoursYieldToConsent: false,
    limit: legalLimit,
    checksOpposition: false,
  },
  {
    key: 'house-hours',
    source: null,
    countries: [],
    channels: ['phone', 'sms'],
    appliesTo: 'not-necessary',
    from: null,
    to: null,
    needsConsent: false,
    hours: { weekdays: [1, 2, 3, 4, 5, 6], spans: [{ from: 540, to: 1200 }], isClosedOnHolidays: true },
    hoursYieldToConsent: false,
    limit: null,
    checksOpposition: false,
  },
];
