import type { Catalogue } from './catalogue.ts';

export const books = {
  'There is nobody of the staff by this id. Reload the page.':
    'Personne de l’équipe ne porte cet identifiant. Rechargez la page.',
  'This account is {name}’s already: nothing changed.':
    'Ce compte est déjà celui de {name} : rien n’a été modifié.',
  'this is nobody of the staff, or somebody who left: choose who you are again':
    'cette personne n’est pas de l’équipe, ou l’a quittée : choisissez de nouveau qui vous êtes',
  'one of these sites is not here': 'une de ces boutiques n’est pas ici',
  'this is no member of this workspace: invite them first':
    'cette personne n’est pas membre de cet espace de travail : invitez-la d’abord',
  'There is no such move. Reload the history.': 'Ce transfert n’existe pas. Rechargez l’historique.',
  'This move was taken back already: nothing changed.':
    'Ce transfert a déjà été annulé : rien n’a été modifié.',
  'it is {name}’s book already': 'c’est déjà le carnet de {name}',
  '{name} has left': '{name} est parti',
  'Nothing was moved.': 'Aucun client n’a changé de carnet.',
  'None of these customers is here. Reload the page.': 'Aucun de ces clients n’est ici. Rechargez la page.',
  'They are in {name}’s book: nothing changed. A lead can move them.':
    'Ce client est dans le carnet de {name} : rien n’a été modifié. Un chef d’équipe peut le transférer.',
  'They are in somebody else’s book: nothing changed. A lead can move them.':
    'Ce client est dans le carnet de quelqu’un d’autre : rien n’a été modifié. Un chef d’équipe peut le transférer.',
  'say whose book; a key has none of its own': 'dites à qui est le carnet ; une clé n’en a pas',
  'There is no such customer among those of your sites. If they are in front of you, find them by their phone number, card or email in full and greet them.':
    'Ce client n’est pas parmi ceux de vos boutiques. S’il est devant vous, cherchez-le par son téléphone, sa carte ou son e-mail en entier, et accueillez-le.',
  'This is somebody else’s book: you see your own, and the customers of your sites.':
    'C’est le carnet de quelqu’un d’autre : vous voyez le vôtre, et les clients de vos boutiques.',
} as const satisfies Catalogue;
