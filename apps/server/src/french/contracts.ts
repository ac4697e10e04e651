import type { Catalogue } from './catalogue.ts';

/** What the contracts say of a value, where zod's own words would not do. */
export const contracts = {
  'this is kept for other uses': 'c’est réservé à d’autres usages',
  'one letter at least': 'il faut au moins une lettre',
  'letters a to z, digits, and single hyphens between them':
    'des lettres de a à z, des chiffres, et un seul tiret entre eux',
  'it ends before it begins': 'la fin vient avant le début',
  'say either a book (from) or customers (customerIds)':
    'dites soit un carnet (from), soit des clients (customerIds)',
  'say at least one thing: a rule for everything would be none':
    'dites au moins une chose : une règle pour tout n’en serait pas une',
  'a relationship that turned is no exchange: say nothing else beside turn':
    'une relation qui se retourne n’est pas un échange : ne dites rien d’autre à côté',
  'low, value and high are to be in that order': 'le bas, la valeur et le haut sont à donner dans cet ordre',
  'between 0 and 1': 'entre 0 et 1',
  'not under 0': 'pas moins de 0',
  'tell it in one language at least': 'racontez-la dans une langue au moins',
  'a number, or up to 11 letters and digits without accents':
    'un numéro, ou 11 lettres et chiffres sans accents au plus',
  'small letters, digits and hyphens, 40 at most': 'des minuscules, des chiffres et des tirets, 40 au plus',
  'a small letter, then a-z, 0-9 and -, 40 at most': 'une minuscule, puis a-z, 0-9 et -, 40 au plus',
  'a time such as 15:30': 'une heure, comme 15:30',
  'begin with a letter; letters, digits, - and _, 40 at most':
    'commencez par une lettre ; lettres, chiffres, - et _, 40 au plus',
  'a host name such as smtp.example.com': 'un nom de serveur, comme smtp.example.com',
  '10 characters at least': '10 caractères au moins',
} as const satisfies Catalogue;
