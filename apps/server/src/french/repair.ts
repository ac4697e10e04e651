import type { Catalogue } from './catalogue.ts';

export const repair = {
  'there is no such site here': 'ce site n’est pas ici',
  'somebody is not a member here; choose again': 'quelqu’un n’est pas membre ici ; choisissez de nouveau',
  'only a team has people to choose': 'seule une équipe a des personnes à choisir',
  'There is no such allowance any more. Reload the page.':
    'Cette enveloppe n’existe plus. Rechargez la page.',
  'There is no such line in the ledger. Reload the page.': 'Cette ligne n’existe pas. Rechargez la page.',
  'It comes to that already: nothing was changed.': 'Le montant est déjà celui-là : rien n’a été modifié.',
  'This line is a correction itself: correct the line it corrects.':
    'Cette ligne est elle-même une correction : corrigez la ligne qu’elle corrige.',
  'This was given by somebody else. Ask them or a lead to correct it.':
    'C’est quelqu’un d’autre qui l’a offert. Demandez-lui de le corriger, ou à un responsable.',
  'The allowance it came from does not leave that much: nothing was changed. Give the difference apart; your lead will be asked.':
    'L’enveloppe d’où cela venait n’y suffit pas : rien n’a été modifié. Offrez la différence à part ; votre responsable sera consulté.',
  'It was decided in the meantime: nothing was changed.':
    'Cela a été décidé entre-temps : rien n’a été modifié.',
  'You asked for this yourself: another lead decides.':
    'C’est vous qui l’avez demandé : un autre responsable décide.',
  'this is more than was asked': 'c’est plus que ce qui était demandé',
  'There is no such request. Reload the page.': 'Cette demande n’existe pas. Rechargez la page.',
} as const satisfies Catalogue;
