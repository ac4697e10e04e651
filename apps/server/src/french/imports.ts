import type { Catalogue } from './catalogue.ts';

export const imports = {
  'This import has ended already: nothing changed.': 'Cet import est déjà terminé : rien n’a été modifié.',
  'This import has been started: how it is read cannot change any more. Send the file again.':
    'Cet import a démarré : la façon dont il est lu ne peut plus changer. Renvoyez le fichier.',
  '{zone} is no time zone. Write it as Europe/Paris.':
    '{zone} n’est pas un fuseau horaire. Écrivez-le comme Europe/Paris.',
  'There is no such import here. Reload the list.': 'Cet import n’est pas ici. Rechargez la liste.',
  'Nothing was handed back: this import has not been started.':
    'Rien n’a été rendu : cet import n’a pas démarré.',
  'This import was started already, or has ended: nothing changed.':
    'Cet import a déjà démarré, ou est terminé : rien n’a été modifié.',
  'A file of 4 GB at most can be sent. Cut it, or compress it with gzip.':
    'On peut envoyer un fichier de 4 Go au plus. Coupez-le, ou compressez-le avec gzip.',
  'The disk of the server is full: the file was not kept. Make room, then send it again.':
    'Le disque du serveur est plein : le fichier n’a pas été conservé. Faites de la place, puis renvoyez-le.',
  'This file is empty. Choose another one.': 'Ce fichier est vide. Choisissez-en un autre.',
  'Something failed on our side. What was added is kept: start it again, and it goes on from there.':
    'Une panne est survenue de notre côté. Ce qui a été ajouté est conservé : relancez-le, il reprendra de là.',
} as const satisfies Catalogue;
