import type { Catalogue } from './catalogue.ts';

export const said = {
  'This page has had {most} names, which lead to it still: take one of those up again.':
    'Cette page a eu {most} noms, qui y mènent encore : reprenez l’un d’eux.',
  'this is the name of another page; choose another one':
    'c’est le nom d’une autre page ; choisissez-en un autre',
  'There are {most} entries already. Remove one first.':
    'Il y a déjà {most} entrées. Retirez-en d’abord une.',
  'This problem has an entry already. Change that one.': 'Ce problème a déjà une entrée. Modifiez celle-là.',
  'Entries were added or removed meanwhile. Reload the page.':
    'Des entrées ont été ajoutées ou retirées entre-temps. Rechargez la page.',
  'This problem is not fixed: there is nothing to say of it yet.':
    'Ce problème n’est pas réparé : il n’y a encore rien à en dire.',
  'one sentence is missing, where the other is written': 'une phrase manque, alors que l’autre est écrite',
  'there is no language in which both sentences are written':
    'dans aucune langue les deux phrases ne sont écrites',
  'it holds an email, a phone or an account number':
    'on y lit une adresse e-mail, un numéro de téléphone ou de compte',
  'There is no such entry here. Reload the page to see which there are.':
    'Cette entrée n’est pas ici. Rechargez la page pour voir celles qu’il y a.',
} as const satisfies Catalogue;
