import type { Catalogue } from './catalogue.ts';

export const access = {
  'This invitation was already used, withdrawn, or is more than a week old. Ask for a new one.':
    'Cette invitation a déjà servi, a été retirée, ou date de plus d’une semaine. Demandez-en une nouvelle.',
  'This person is not, or no longer, a member of the workspace.':
    'Cette personne n’est pas, ou n’est plus, membre de l’espace de travail.',
  'This is the last owner: without one nobody could run the workspace. Make somebody else an owner first.':
    'C’est le dernier propriétaire : sans lui, personne ne pourrait gérer l’espace de travail. Nommez d’abord quelqu’un d’autre propriétaire.',
  'Only an owner may make, change or remove an owner.':
    'Seul un propriétaire peut nommer, modifier ou retirer un propriétaire.',
  'This address already has an account, with another password. Sign in with it, or give that password here.':
    'Cette adresse a déjà un compte, avec un autre mot de passe. Connectez-vous avec, ou donnez ce mot de passe ici.',
  'this is not the password of this account': 'ce n’est pas le mot de passe de ce compte',
  '{email} is already a member.': '{email} est déjà membre.',
  'This invitation was already used or withdrawn.': 'Cette invitation a déjà servi, ou a été retirée.',
  'There is no such key, or it is revoked already.': 'Cette clé n’existe pas, ou est déjà révoquée.',
  'Sign in.': 'Connectez-vous.',
  'this is not a time zone; use a name such as Europe/Paris':
    'ce n’est pas un fuseau horaire ; donnez un nom comme Europe/Paris',
  'This link was already used, or a later start printed another. Sign in, or use the link of the last start.':
    'Ce lien a déjà servi, ou un démarrage plus récent en a affiché un autre. Connectez-vous, ou prenez le lien du dernier démarrage.',
} as const satisfies Catalogue;
