import type { Catalogue } from './catalogue.ts';

export const customers = {
  'There is no such customer here. Search for them by name, email or phone.':
    'Ce client n’est pas ici. Cherchez-le par son nom, son e-mail ou son téléphone.',
  'Your role does not allow sharing a view. Save it for yourself.':
    'Votre rôle ne permet pas de partager une vue. Gardez-la pour vous.',
  'You have {most} views: delete one, then save this one.':
    'Vous avez {most} vues : supprimez-en une, puis enregistrez celle-ci.',
  'This view is somebody else’s. Your role does not allow deleting it.':
    'Cette vue est à quelqu’un d’autre. Votre rôle ne permet pas de la supprimer.',
  'There is no such view. Reload the list of views.': 'Cette vue n’existe pas. Rechargez la liste des vues.',
  'These are one customer already, or one of them is not here: nothing changed.':
    'C’est déjà un seul client, ou l’un d’eux n’est pas ici : rien n’a été modifié.',
  'There is no such merge. Reload the page to see which ones there are.':
    'Cette réunion n’existe pas. Rechargez la page pour voir celles qu’il y a.',
  'This merge was undone already: nothing changed.':
    'Cette réunion a déjà été annulée : rien n’a été modifié.',
  'These customers are apart already: nothing changed.':
    'Ces clients sont déjà séparés : rien n’a été modifié.',
} as const satisfies Catalogue;
