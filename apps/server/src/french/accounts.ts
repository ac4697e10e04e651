import type { Catalogue } from './catalogue.ts';

/** What the library of accounts says where a person may read it. */
export const accounts = {
  'Invalid email or password': 'L’adresse ou le mot de passe n’est pas le bon.',
  'Invalid password': 'Le mot de passe n’est pas le bon.',
  'Password too short': 'Le mot de passe est trop court.',
  'Password too long': 'Le mot de passe est trop long.',
  'Invalid code': 'Le code n’est pas le bon.',
  'Invalid backup code': 'Le code de secours n’est pas le bon.',
  'Invalid two factor cookie': 'La connexion a pris trop de temps. Recommencez.',
  'OTP has expired': 'Ce code n’est plus valable.',
  'Too many attempts. Please request a new code.': 'Trop d’essais. Recommencez avec un nouveau code.',
  'Too many failed verification attempts. Your account is temporarily locked. Please try again later.':
    'Trop d’essais : votre compte est bloqué un moment. Réessayez plus tard.',
  'Session expired. Re-authenticate to perform this action.': 'Votre session est terminée. Reconnectez-vous.',
  'Session is not fresh': 'Votre session est trop ancienne pour cela. Reconnectez-vous.',
  'Too many requests. Please try again later.': 'Trop de tentatives en peu de temps. Réessayez plus tard.',
  'Invalid origin': 'Cette page ne peut pas écrire ici.',
  'Email and password sign up is not enabled': 'On crée un compte par une invitation.',
} as const satisfies Catalogue;
