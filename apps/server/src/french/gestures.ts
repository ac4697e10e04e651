import type { Catalogue } from './catalogue.ts';

export const gestures = {
  'None of these cards can be printed as it is: {letters} is in none of our alphabets. Write them by hand.':
    'Aucune de ces cartes ne peut être imprimée telle quelle : {letters} n’est dans aucun de nos alphabets. Écrivez-les à la main.',
  'No card waits to be printed. Nothing was done.':
    'Aucune carte n’attend d’être imprimée. Rien n’a été fait.',
  'All of these cards were posted already: nothing changed. Reload the page.':
    'Toutes ces cartes sont déjà postées : rien n’a été modifié. Rechargez la page.',
  'These cards are part of the customers’ history since: nothing changed.':
    'Ces cartes sont entrées depuis dans l’histoire des clients : rien n’a été modifié.',
  'There is no such card. Reload the page.': 'Cette carte n’existe pas. Rechargez la page.',
  'There is no such batch. Reload the page.': 'Ce lot n’existe pas. Rechargez la page.',
  'This call may not be made before {time}. It still waits.':
    'Cet appel ne peut pas être passé avant {time}. Il attend toujours.',
  'This card is part of the customer’s history since: nothing changed.':
    'Cette carte est entrée depuis dans l’histoire du client : rien n’a été modifié.',
  'This card was not posted: nothing changed. Reload the page.':
    'Cette carte n’a pas été postée : rien n’a été modifié. Rechargez la page.',
  'This has not been done yet: there is no reaction to note.':
    'Ce n’est pas encore fait : il n’y a pas de réaction à noter.',
  'A reaction was noted already; it is part of the customer’s history.':
    'Une réaction a déjà été notée ; elle fait partie de l’histoire du client.',
  'This is {status} already: nothing changed. Reload the page.': {
    says: 'C’est déjà {status} : rien n’a été modifié. Rechargez la page.',
    words: { status: { done: 'fait', printed: 'imprimé', dropped: 'abandonné', cancelled: 'abandonné' } },
  },
  'There is no such gesture. Reload the page.': 'Cette attention n’existe pas. Rechargez la page.',
  'This was done already. The gift is still in stock.': 'C’est déjà fait. Le cadeau est toujours en stock.',
  'this customer has no email address; choose another way':
    'ce client n’a pas d’adresse e-mail ; choisissez une autre façon',
  'this customer has no phone number; choose another way':
    'ce client n’a pas de numéro de téléphone ; choisissez une autre façon',
  'no gateway sends text messages from here; set one, or choose an email, a call or a card':
    'aucune passerelle n’envoie de SMS d’ici ; réglez-en une, ou choisissez un e-mail, un appel ou une carte',
  'a card needs an address: write it, or hand something over in the shop':
    'il faut une adresse pour une carte : écrivez-la, ou remettez quelque chose en boutique',
  'a card holds {most} letters; this is {count}. Write shorter, or an email':
    'une carte tient {most} lettres ; il y en a {count}. Écrivez plus court, ou un e-mail',
  'say which gift': 'dites quel cadeau',
  'There is no such gift, or fewer are left than you take out. Nothing changed: reload the page.':
    'Ce cadeau n’existe pas, ou il en reste moins que vous n’en retirez. Rien n’a été modifié : rechargez la page.',
  '{team} has a budget already: change that one.': '{team} a déjà un budget : modifiez celui-là.',
  'There is no such budget. Reload the page.': 'Ce budget n’existe pas. Rechargez la page.',
  'None of this gift is left. Nothing was done: choose another.':
    'Il ne reste plus de ce cadeau. Rien n’a été fait : choisissez-en un autre.',
  'say which team’s budget it comes out of': 'dites sur le budget de quelle équipe cela compte',
  'What is left of this month’s budget does not cover it. Nothing was done: choose a smaller gift, or ask your manager for more.':
    'Ce qui reste du budget de ce mois ne suffit pas. Rien n’a été fait : choisissez un cadeau plus petit, ou demandez une rallonge à votre responsable.',
} as const satisfies Catalogue;
