import type { Catalogue } from './catalogue.ts';

export const studies = {
  'There is no such source. Reload the page.': 'Cette source n’existe pas. Rechargez la page.',
  'the file has no column {columns}. Columns: source, sector, driver, importance, evaluation, people, standard deviation':
    {
      says: 'il manque au fichier : {columns}. Colonnes : source, secteur, aspect, importance, évaluation, n, écart type',
      words: { columns: { source: 'source', driver: 'aspect', evaluation: 'évaluation' } },
    },
} as const satisfies Catalogue;
