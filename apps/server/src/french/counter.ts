import type { Catalogue } from './catalogue.ts';

export const counter = {
  'There is no such appointment. Reload the page.': 'Ce rendez-vous n’existe pas. Rechargez la page.',
  'This customer does not wish to be written to by post: no card was made. Thank them at their next visit.':
    'Ce client ne souhaite pas recevoir de courrier : aucune carte n’a été faite. Remerciez-le à sa prochaine visite.',
  'There is no such greeting. Reload the page.': 'Cet accueil n’existe pas. Rechargez la page.',
  'The visit is on their timeline already and stays there: an exchange is never rewritten.':
    'La visite est déjà sur son fil et y reste : un échange n’est jamais réécrit.',
  'There is no such note. Reload the page.': 'Cette note n’existe pas. Rechargez la page.',
  'give the day of the date to remember': 'donnez le jour de la date à retenir',
  'say what there is to know': 'dites ce qu’il faut savoir',
  'The product {sku} has a story already: change that one.':
    'Le produit {sku} a déjà un récit : modifiez celui-là.',
  'this product has a story already': 'ce produit a déjà un récit',
  'There is no such story. Reload the list.': 'Ce récit n’existe pas. Rechargez la liste.',
  'They wait for this already: nothing changed.': 'Ce client l’attend déjà : rien n’a été modifié.',
  'Nobody waits under this id. Reload the page.':
    'Personne n’attend sous cet identifiant. Rechargez la page.',
  'There is no such waitlist. Reload the list.': 'Cette liste d’attente n’existe pas. Rechargez la liste.',
  'There is no such wish. Reload the page.': 'Ce souhait n’existe pas. Rechargez la page.',
  'this is not a site of this workspace: choose where you are again':
    'cette boutique n’est pas ici : choisissez de nouveau où vous êtes',
  'This id was given to something else: nothing was kept. Send it with a new id.':
    'Cet identifiant a déjà servi à autre chose : rien n’a été conservé. Renvoyez-le avec un nouvel identifiant.',
} as const satisfies Catalogue;
