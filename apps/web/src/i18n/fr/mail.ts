import type { mail as english } from '../en/mail.ts';

export const mail: Record<keyof typeof english, string> = {
  'mail.title': 'E-mail',
  'mail.lead':
    'Vos messages partent par votre propre serveur et reviennent dans votre propre boîte. Les mots de passe sont chiffrés et ne sont plus jamais affichés.',
  'mail.out.unset':
    'Rien ne part encore : donnez une adresse et un serveur d’envoi. {waiting, plural, =0 {Aucun message n’attend.} one {Un message attend.} other {# messages attendent.}}',
  'mail.out.working':
    'Les messages partent. {waiting, plural, =0 {Aucun n’attend.} one {Un attend son heure.} other {# attendent leur heure.}}',
  'mail.out.held':
    'Le serveur d’envoi ne répond pas comme il faut : {waiting, plural, =0 {aucun message n’attend} one {un message garde sa place} other {# messages gardent leur place}} ; un nouvel essai se fait tout seul.',
  'mail.from': 'Les messages viennent de',
  'mail.fromHint': 'Une adresse que quelqu’un lit : vos clients répondent à ce que vous écrivez.',
  'mail.name': 'Nom affiché',
  'mail.nameHint': 'Par exemple celui de la maison.',
  'mail.replyTo': 'Les réponses vont à',
  'mail.replyToHint': 'Vide : à la même adresse.',
  'mail.plus': 'La boîte accepte nom+quelquechose@',
  'mail.plusHint':
    'Chaque message a alors sa propre adresse de réponse, et les réponses retrouvent leur client plus sûrement.',
  'mail.smtp': 'Envoi (SMTP)',
  'mail.imap': 'Réception (IMAP)',
  'mail.host': 'Serveur',
  'mail.smtpHint': 'Par exemple smtp.exemple.fr',
  'mail.imapHint': 'Par exemple imap.exemple.fr. Vide : les réponses ne sont pas lues.',
  'mail.port': 'Port',
  'mail.smtpPortHint': '587 avec STARTTLS, 465 avec TLS',
  'mail.imapPortHint': '993 avec TLS',
  'mail.security': 'Chiffrement',
  'mail.security.tls': 'TLS dès le début',
  'mail.security.starttls': 'STARTTLS',
  'mail.security.none': 'Aucun (seulement sur un réseau sûr)',
  'mail.folder': 'Dossier',
  'mail.user': 'Utilisateur',
  'mail.password': 'Mot de passe',
  'mail.passwordKept': 'Il y en a un ; tapez pour le remplacer.',
  'mail.showPassword': 'Montrer le mot de passe',
  'mail.check.smtp': 'Vérifier l’envoi',
  'mail.check.imap': 'Vérifier la réception',
  'mail.check.test': 'M’envoyer un essai',
  'mail.works.smtp': 'L’envoi fonctionne : le serveur nous reconnaît.',
  'mail.works.imap':
    'La réception fonctionne : le dossier est là. Ce qui arrive désormais est lu chaque minute.',
  'mail.works.test': 'Un message est parti vers {to}.',
  'mail.problem.host': 'Aucun serveur ne porte ce nom : vérifiez le serveur. ({message})',
  'mail.problem.port': 'Rien ne répond à cette adresse : vérifiez le serveur et le port. ({message})',
  'mail.problem.security':
    'Le serveur ne parle pas ainsi : choisissez un autre chiffrement, ou le port qui va avec. ({message})',
  'mail.problem.certificate':
    'Le certificat du serveur n’est pas digne de confiance : vérifiez le nom du serveur, ou faites renouveler son certificat. ({message})',
  'mail.problem.credentials': 'Le serveur refuse l’utilisateur ou le mot de passe. ({message})',
  'mail.problem.timeout':
    'Le serveur ne répond pas à temps : vérifiez le serveur, le port et le pare-feu. ({message})',
  'mail.problem.refused': 'Le serveur refuse : {message}',
  'mail.problem.folder': 'Ce dossier n’existe pas dans la boîte. ({message})',
};
