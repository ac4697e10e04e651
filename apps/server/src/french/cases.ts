import type { Catalogue } from './catalogue.ts';

const status = {
  open: 'à prendre',
  working: 'en cours',
  waiting: 'en attente',
  resolved: 'résolu',
  closed: 'clos',
  merged: 'fusionné',
  withdrawn: 'retiré',
};

const moves = {
  start: 'le prendre en main',
  wait: 'le mettre en attente',
  resume: 'le reprendre',
  resolve: 'le dire résolu',
  confirm: 'le clore',
  dismiss: 'dire qu’il n’y a rien à faire',
  reopen: 'le rouvrir',
  merge: 'le fusionner',
};

export const cases = {
  'say why': 'dites pourquoi',
  'say what caused it': 'dites ce qui l’a causé',
  'say what was done': 'dites ce qui a été fait',
  'Case {number} was left as it was: to {move} it, {asks}.': {
    says: 'Le dossier {number} est resté tel quel : pour {move}, {asks}.',
    words: {
      move: moves,
      asks: {
        'say why': 'dites pourquoi',
        'say what caused it': 'dites ce qui l’a causé',
        'say what was done': 'dites ce qui a été fait',
      },
    },
  },
  'Case {number} is {from}: it cannot {move}. What can be done: {moves}.': {
    says: 'Le dossier {number} est {from} : on ne peut pas {move}. On peut {moves}.',
    words: { from: status, move: moves, moves },
  },
  'Case {number} is {from}: it cannot {move}. Nothing more can be done with it.': {
    says: 'Le dossier {number} est {from} : on ne peut pas {move}. Il n’y a plus rien à en faire.',
    words: { from: status, move: moves },
  },
  'There is no such case here. Reload the list to see which there are.':
    'Ce dossier n’est pas ici. Rechargez la liste pour voir ceux qu’il y a.',
  'Case {number} was merged into another: nothing was changed. Change that one.':
    'Le dossier {number} a été fusionné avec un autre : rien n’a été modifié. Modifiez celui-là.',
  'there is no such problem': 'ce problème n’existe pas',
  'somebody named is no member of this workspace':
    'une des personnes nommées n’est pas membre de cet espace de travail',
  'The comment was not kept.': 'Le commentaire n’a pas été conservé.',
  'There is no such comment of yours here: nothing was taken back.':
    'Ce commentaire de vous n’est pas ici : rien n’a été retiré.',
  'pictures, PDF, office documents and plain text are kept; this is none of them, whatever its name says':
    'on garde les images, les PDF, les documents de bureautique et le texte simple ; ce fichier n’en est pas un, quoi qu’en dise son nom',
  'Case {number} has {most} files, the most there can be: this one was not kept. Remove one first.':
    'Le dossier {number} a {most} fichiers, le plus possible : celui-ci n’a pas été conservé. Retirez-en d’abord un.',
  'There is no such file with this case. Reload the page.':
    'Ce fichier n’est pas dans ce dossier. Rechargez la page.',
  'A file of 10 MB at most can be kept with a case. It was not kept.':
    'Un dossier garde des fichiers de 10 Mo au plus. Celui-ci n’a pas été conservé.',
  'A case cannot be merged into itself. Nothing was changed.':
    'Un dossier ne peut pas être fusionné avec lui-même. Rien n’a été modifié.',
  'These are cases of two customers. Merge the customers first if they are one person. Nothing was changed.':
    'Ce sont les dossiers de deux clients. Si c’est une seule personne, réunissez d’abord les clients. Rien n’a été modifié.',
  'Case {number} is over. Reopen it first. Nothing was changed.':
    'Le dossier {number} est terminé. Rouvrez-le d’abord. Rien n’a été modifié.',
  'one of these sites is not known here': 'un de ces sites n’est pas connu ici',
  'this customer has no such exchange': 'ce client n’a pas cet échange',
  'No case was opened.': 'Aucun dossier n’a été ouvert.',
  'There is a case about this already: {id}. Open that one.':
    'Il y a déjà un dossier à ce sujet. Ouvrez celui-là ({id}).',
  'No email address of theirs is known. Copy the address of their page.':
    'Aucune adresse e-mail de ce client n’est connue. Copiez l’adresse de sa page.',
  'They may not be written to by email. Copy the address of their page.':
    'On ne peut pas écrire à ce client par e-mail. Copiez l’adresse de sa page.',
  'this person is no member of the workspace who may hold cases':
    'cette personne n’est pas un membre de l’espace de travail qui peut tenir des dossiers',
  'There is no such member who may hold cases. Invite them first, as an agent or above.':
    'Aucun membre de ce nom ne peut tenir de dossiers. Invitez-le d’abord, comme conseiller ou davantage.',
  'There are {most} rules already. Remove one first.': 'Il y a déjà {most} règles. Retirez-en d’abord une.',
  'There is no such rule. Reload the page to see which there are.':
    'Cette règle n’existe pas. Rechargez la page pour voir celles qu’il y a.',
  'The rule {key} came with Rapport: switch it off, or change its bound.':
    'La règle {key} est venue avec Rapport : éteignez-la, ou changez son seuil.',
  'there may be {most} rules, your own included': 'il peut y avoir {most} règles, les vôtres comprises',
  'two rules are called {key}: give one another key':
    'deux règles s’appellent {key} : donnez une autre clé à l’une',
  'hours are to end after they begin': 'des heures finissent avant de commencer',
} as const satisfies Catalogue;
