import type { access as english } from '../en/access.ts';

export const access: Record<keyof typeof english, string> = {
  'access.signIn.title': 'Connexion',
  'access.signIn.lead': 'Pour voir où vous en êtes avec chacun de vos clients.',
  'access.signIn.submit': 'Se connecter',
  'access.signIn.wrong':
    'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.',
  'access.email': 'Adresse e-mail',
  'access.password': 'Mot de passe',
  'access.passwordHint': '10 caractères au moins. Une petite phrase se retient bien et se devine mal.',
  'access.passwordShort': 'Il faut au moins 10 caractères.',
  'access.showPassword': 'Montrer ou cacher le mot de passe',
  'access.name': 'Votre nom',
  'access.nameMissing': 'Vos collègues verront ce nom : merci de l’écrire.',
  'access.emailWrong': 'Cela ne se lit pas comme une adresse e-mail.',

  'access.setup.title': 'Bienvenue',
  'access.setup.lead':
    'Rapport est en marche, et vous êtes la première personne à y entrer. Créez votre compte : vous serez propriétaire du premier espace de travail.',
  'access.setup.workspaceName': 'Nom de votre organisation',
  'access.setup.workspaceNameMissing': 'Donnez un nom à l’espace, celui de votre enseigne par exemple.',
  'access.setup.submit': 'Créer le compte',
  'access.setup.noTokenTitle': 'Cette adresse est incomplète',
  'access.setup.noToken':
    'Ouvrez le lien à usage unique que le serveur a affiché à son démarrage : il se termine par un long jeton. S’il a déjà servi, connectez-vous.',
  'access.setup.toSignIn': 'Aller à la connexion',

  'access.invitation.title': 'Vous êtes attendu dans {workspace}',
  'access.invitation.lead':
    'Choisissez votre nom et un mot de passe. Si {email} a déjà un compte, donnez son mot de passe.',
  'access.invitation.submit': 'Rejoindre',
  'access.invitation.goneTitle': 'Cette invitation n’est plus valable',
  'access.invitation.gone':
    'Elle a déjà servi, a été retirée, ou date de plus d’une semaine. Demandez-en une nouvelle à la personne qui l’a envoyée.',

  'access.code.title': 'Encore une étape',
  'access.code.lead': 'Entrez les six chiffres affichés par votre application d’authentification.',
  'access.code.label': 'Code',
  'access.code.submit': 'Continuer',
  'access.code.wrong': 'Ce code n’est pas le bon, ou il a expiré. Attendez le suivant et entrez-le.',
  'access.code.useBackup': 'Sans votre téléphone ? Prenez un code de secours',
  'access.code.backupLead': 'Entrez l’un des codes de secours que vous avez gardés. Chacun sert une fois.',
  'access.code.backupLabel': 'Code de secours',
  'access.code.useApp': 'Utiliser l’application',
  'access.code.trust': 'Ne plus demander sur cet appareil pendant 30 jours',

  'access.noWorkspace.title': 'Vous n’êtes dans aucun espace de travail',
  'access.noWorkspace.text':
    'Votre compte {email} va bien, mais plus aucun espace ne vous compte parmi ses membres. Demandez une invitation à un propriétaire ou à un responsable.',

  'access.account.title': 'Votre compte',
  'access.account.signedInAs': 'Vous êtes connecté sous le nom de {name}, {email}.',
  'access.account.password': 'Mot de passe',
  'access.account.passwordLead': 'Le changer vous déconnecte partout ailleurs.',
  'access.account.current': 'Mot de passe actuel',
  'access.account.new': 'Nouveau mot de passe',
  'access.account.change': 'Changer le mot de passe',
  'access.account.changed': 'Votre mot de passe est changé. Les autres appareils sont déconnectés.',
  'access.account.currentWrong': 'Le mot de passe actuel n’est pas le bon. Rien n’a été changé.',
  'access.account.second': 'Deuxième étape à la connexion',
  'access.account.secondOff':
    'Un mot de passe peut fuir ; un code qui change sur votre téléphone, non. N’importe quelle application d’authentification convient.',
  'access.account.secondOn': 'Active : votre application est demandée à chaque connexion.',
  'access.account.secondStart': 'La mettre en place',
  'access.account.secondStop': 'La désactiver',
  'access.account.secondStopped':
    'La deuxième étape est désactivée. Votre mot de passe suffit à ouvrir votre compte.',
  'access.account.confirmPassword': 'Votre mot de passe, pour confirmer',
  'access.account.secondScan':
    'Photographiez ceci avec votre application d’authentification, puis entrez le code qu’elle affiche.',
  'access.account.secondQr': 'Code QR du secret',
  'access.account.secondByHand': 'Ou recopiez ce secret dans l’application',
  'access.account.secondBackup': 'Codes de secours',
  'access.account.secondBackupLead':
    'Chacun ouvre votre compte une fois si le téléphone est perdu. Gardez-les ailleurs que dessus : ils ne seront plus montrés.',
  'access.account.secondKept': 'L’activer',
  'access.account.secondDone': 'La deuxième étape est active.',
};
