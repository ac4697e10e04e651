import type { start as english } from '../en/start.ts';

export const start: Record<keyof typeof english, string> = {
  'start.title': 'Premiers pas',
  'start.lead':
    'Rapport lit les relations dans ce qui passe entre vos clients et vous : achats, messages, visites, réponses. Choisissez comment tout cela entre ; les trois façons s’ajoutent.',
  'start.file.title': 'Importer un fichier',
  'start.file.text':
    'L’export de votre caisse, de votre boutique ou de votre service client. Vous voyez comment chaque ligne est comprise avant que rien ne soit gardé. Quelques minutes.',
  'start.file.action': 'Importer un fichier',
  'start.file.done': '{count, plural, one {# fichier importé} other {# fichiers importés}}',
  'start.file.see': 'Voir les imports',
  'start.connect.title': 'Brancher vos outils',
  'start.connect.text':
    'Votre boutique ou votre application envoie chaque échange au moment où il a lieu : en simple HTTP, ou par les bibliothèques Segment que vous avez peut-être déjà. Il faut une clé, et une heure de développeur.',
  'start.connect.action': 'Créer une clé',
  'start.connect.docs': 'Lire l’API',
  'start.connect.waiting': 'Une clé est prête. Le premier échange est attendu…',
  'start.connect.received': 'Branché : une clé a servi',
  'start.sample.title': 'Regarder d’abord un exemple',
  'start.sample.text':
    'Trois ans d’une enseigne française inventée, avec ses clients, leurs mots et leurs revirements. Toutes les pages y vivent, et rien ne se mêle à votre propre espace.',
  'start.sample.action': 'Ouvrir l’exemple',
  'start.sample.absent':
    'Ce serveur a démarré sans lui. Pour l’avoir : <code>npm start</code> sur un dossier de données vide.',
  'start.next.title': 'Ensuite',
  'start.next.settings': 'Réglez votre devise et votre taux de marge',
  'start.next.settingsText': 'Pour que chaque relation dise ce qu’elle vaut.',
  'start.next.people': 'Invitez celles et ceux qui parlent avec vos clients',
  'start.next.peopleText':
    'Ce qu’ils savent rend les relations plus sûres : « Je pense que c’est… » tient en deux touches.',
  'start.next.people.done': '{count, plural, one {# membre} other {# membres}}',
  'start.next.look': 'Voyez quelles relations vous avez',
  'start.next.lookText': 'Dès que les premiers échanges sont là.',
  'start.done': 'Fait',
  'start.todo': 'À faire',
};
