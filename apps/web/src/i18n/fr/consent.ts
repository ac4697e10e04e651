import type { consent as english } from '../en/consent.ts';

export const consent: Record<keyof typeof english, string> = {
  'consent.part.title': 'Pourquoi et comment lui parler',
  'consent.part.necessary': 'Toujours : ce qu’il a demandé ou acheté l’exige.',
  'consent.part.on': 'oui : {channels}',
  'consent.part.off': 'non : {channels}',
  'consent.part.granted': 'oui, dit le {date}',
  'consent.part.refused': 'non, dit le {date}',
  'consent.part.heard': 'On me l’a dit',
  'consent.part.theirPage': 'Copier le lien de sa page',
  'consent.part.copied':
    'Copié. Ne le donnez qu’à cette personne : il montre ce que nous savons d’elle, pendant un mois.',
  'consent.part.kept': 'Noté, avec sa preuve.',

  'consent.field.said': 'La personne',
  'consent.field.agrees': 'accepte',
  'consent.field.refuses': 'ne veut pas',
  'consent.field.purpose': 'Quoi',
  'consent.field.everything': 'Tout ce qui n’est pas nécessaire',
  'consent.field.channel': 'Par quel canal',
  'consent.field.anyChannel': 'Tous les canaux',
  'consent.field.how': 'Comment elle l’a dit',
  'consent.field.howExample': 'Au comptoir, sur le formulaire papier',
  'consent.field.keep': 'Noter',

  'consent.erase.button': 'Effacer cette personne',
  'consent.erase.title': 'Effacer {name} ?',
  'consent.erase.text':
    'Ses achats, ses mots, ses identifiants et vos notes disparaissent pour de bon, et personne ne pourra les ramener. Les notes données et les montants offerts restent dans les chiffres, sans rien qui mène à elle.',
  'consent.erase.confirm': 'Effacer pour de bon',
  'consent.erase.done': 'C’est effacé. Rien de ce qui mène à cette personne n’est gardé.',

  'consent.purposes.title': 'Pourquoi vous parlez aux clients',
  'consent.purposes.lead':
    'Dans les mots qu’ils lisent sur leur page. Chaque message vérifie d’abord que sa raison et son canal sont permis.',
  'consent.purposes.sells': 'Cela vend : les règles de la prospection s’appliquent.',
  'consent.purposes.sellsNothing': 'Cela ne vend rien.',
  'consent.purposes.change': 'Modifier',
  'consent.purposes.save': 'Enregistrer',
  'consent.purposes.saved': 'Enregistré. Cela vaut dès maintenant.',
  'consent.purposes.name': 'Nom ({language})',
  'consent.purposes.wording': 'Ce qu’ils acceptent ({language})',
  'consent.purposes.unused': 'Pas utilisé',
  'consent.basis.necessary': 'Toujours : nécessaire',
  'consent.basis.no-objection': 'Tant qu’ils ne s’opposent pas',
  'consent.basis.existing-customer': 'Ceux qui ont acheté, tant qu’ils ne s’opposent pas',
  'consent.basis.consent': 'Une fois leur accord donné',

  'consent.rules.title': 'Quand vous pouvez parler',
  'consent.rules.lead': 'Ce que demande la loi, avec ses dates, et les heures de la maison.',
  'consent.rules.house': 'Heures de la maison',
  'consent.rules.from': 'à partir du {date}',
  'consent.rules.to': 'jusqu’au {date}',
  'consent.rules.needsConsent': 'accord préalable pour ce canal',
  'consent.rules.checksOpposition': 'numéros d’abord cherchés dans une liste d’opposition',
  'consent.opposition.title': 'Liste d’opposition',
  'consent.opposition.lead':
    'Les numéros à ne pas appeler pour vendre, tels que les tient une liste extérieure. En France, c’était Bloctel, jusqu’au 10 août 2026 ; depuis, il faut un consentement avant tout appel de ce genre, et une liste à vous ou d’un autre pays continue de valoir ici.',
  'consent.opposition.none': 'Il n’y en a pas : personne n’est écarté pour figurer sur une liste.',
  'consent.opposition.state':
    '{numbers, plural, one {# numéro} other {# numéros}}, au {date} ; déposée le {at} par {by}. Les numéros sont gardés sous forme d’empreintes et ne peuvent plus être lus.',
  'consent.opposition.old':
    'Cette liste a plus de 30 jours : redemandez-la, sinon les personnes inscrites depuis seraient appelées.',
  'consent.opposition.name': 'Nom',
  'consent.opposition.listedOn': 'En date du',
  'consent.opposition.file': 'Fichier (CSV)',
  'consent.opposition.choose': 'Un numéro par ligne',
  'consent.opposition.add': 'Déposer',
  'consent.opposition.replace': 'Remplacer',
  'consent.opposition.missing': 'À remplir.',
  'consent.opposition.toCome': 'Ce jour est à venir.',
  'consent.opposition.noNumber':
    'Aucun numéro de téléphone n’y a été trouvé : il en faut un par ligne, au format CSV, et 500 000 au plus. La liste d’avant est gardée.',
  'consent.opposition.kept':
    '{numbers, plural, one {# numéro gardé} other {# numéros gardés}} ; {unread, plural, =0 {toutes les lignes ont été lues} one {une ligne est sans numéro} other {# lignes sont sans numéro}}.',
  'consent.opposition.unread':
    'Lignes du fichier sans numéro, laissées de côté : {lines}{more, plural, =0 {} one {, et une autre plus loin} other {, et # autres plus loin}}. La première est souvent l’en-tête.',
  'consent.opposition.remove': 'Supprimer la liste',
  'consent.opposition.sure': 'Supprimer la liste d’opposition ?',
  'consent.opposition.sureText':
    'Ses numéros disparaissent aussitôt et pourront être appelés là où rien d’autre ne l’interdit.',
  'consent.rules.limit': 'au plus {times} fois en {days} jours, {restDays} jours de repos après un refus',

  'consent.asked.title': 'Demandes d’oubli',
  'consent.asked.lead': 'Faites par des clients, sur leur page. La loi donne un mois.',
  'consent.asked.none': 'Personne n’attend.',
  'consent.asked.row': 'Demandé le {asked}, à faire avant le {due}. L’effacement se fait sur sa page.',

  'consent.retention.title': 'Combien de temps garder les gens',
  'consent.retention.lead':
    'À partir de leur propre dernier contact : un clic compte, ouvrir un e-mail non. Regardez d’abord ; ensuite cela tourne chaque nuit.',
  'consent.retention.on': 'Les règles tournent chaque nuit.',
  'consent.retention.off': 'Les règles sont éteintes : elles n’effacent personne.',
  'consent.retention.isOn': 'Les règles tournent désormais chaque nuit.',
  'consent.retention.isOff': 'Les règles sont éteintes.',
  'consent.retention.prospects': 'Prospects, qui n’ont jamais acheté : mois gardés',
  'consent.retention.customers': 'Clients : mois gardés',
  'consent.retention.kept': 'Gardés',
  'consent.retention.look': 'Voir qui serait effacé',
  'consent.retention.turnOn':
    '{count, plural, =0 {Allumer} one {Allumer : une personne effacée cette nuit} other {Allumer : {n} personnes effacées cette nuit}}',
  'consent.retention.turnOff': 'Éteindre',
  'consent.retention.save':
    '{count, plural, =0 {Enregistrer} one {Enregistrer : une personne effacée cette nuit} other {Enregistrer : {n} personnes effacées cette nuit}}',
  'consent.retention.would':
    'Seraient effacés cette nuit : {prospects, plural, =0 {aucun prospect} one {un prospect} other {# prospects}} et {customers, plural, =0 {aucun client} one {un client} other {# clients}}.',
  'consent.retention.people': 'Qui serait effacé',
  'consent.retention.person': 'Qui',
  'consent.retention.lastContact': 'Son dernier contact',
  'consent.retention.never': 'Jamais',
  'consent.retention.runs': 'Ce que les règles ont fait',
  'consent.retention.night': 'Quand',
  'consent.retention.prospectsErased': 'Prospects effacés',
  'consent.retention.customersErased': 'Clients effacés',
};
