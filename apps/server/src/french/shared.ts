import type { Catalogue } from './catalogue.ts';

/** What several features say. */
export const shared = {
  'There is no such customer here. Reload the page.': 'Ce client n’est pas ici. Rechargez la page.',
  'There is no such customer here. Reload the list.': 'Ce client n’est pas ici. Rechargez la liste.',
  'There is no such customer here. Search for them by name.':
    'Ce client n’est pas ici. Cherchez-le par son nom.',
  'There is no such problem here. Reload the list to see which there are.':
    'Ce problème n’est pas ici. Rechargez la liste pour voir ceux qu’il y a.',
  'There is no such message here. Reload the page.': 'Ce message n’est pas ici. Rechargez la page.',
  'There is no such report. Reload the page.': 'Ce rapport n’existe pas. Rechargez la page.',
  'There is no such action. Reload the page.': 'Cette action n’existe pas. Rechargez la page.',
  'There is no such decision. Reload the page.': 'Cette décision n’existe pas. Rechargez la page.',
  'There is no such file. Reload the page.': 'Ce fichier n’existe pas. Rechargez la page.',
  'There is no such file.': 'Ce fichier n’existe pas.',
  'Send the file as multipart/form-data, in a field named file.':
    'Envoyez le fichier en multipart/form-data, dans un champ nommé file.',
  'Nothing was changed.': 'Rien n’a été modifié.',
  'Nothing was kept.': 'Rien n’a été conservé.',
  'Choose another one.': 'Choisissez-en un autre.',
  'it belongs to another list': 'il appartient à une autre liste',
  'Start again without it.': 'Recommencez sans lui.',
  '"{key}" is not in the catalogue; see /api/v1/relationships/types':
    '« {key} » n’est pas au catalogue ; voyez /api/v1/relationships/types',
  'this is no member of this workspace': 'cette personne n’est pas membre de cet espace de travail',
} as const satisfies Catalogue;
