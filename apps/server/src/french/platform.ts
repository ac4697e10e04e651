import type { Catalogue } from './catalogue.ts';

/** What the server itself says, whatever is asked of it; with what its HTTP framework says. */
export const platform = {
  'The database is not available. Nothing of this request was kept; send it again in a moment.':
    'La base de données est indisponible. Rien de cette demande n’a été conservé ; renvoyez-la dans un instant.',
  'The disk of the database is full. Nothing of this request was kept; make room, then send it again.':
    'Le disque de la base de données est plein. Rien de cette demande n’a été conservé ; faites de la place, puis renvoyez-la.',
  'This API key is not known, or was revoked.': 'Cette clé d’API est inconnue, ou a été révoquée.',
  'Sign in, or send an API key in the Authorization header.':
    'Connectez-vous, ou envoyez une clé d’API dans l’en-tête Authorization.',
  'This is for people who are signed in, not for API keys.':
    'C’est réservé aux personnes connectées, pas aux clés d’API.',
  'This API key has no scope for this ({permission}).':
    'Cette clé d’API n’a pas la portée qu’il faut ({permission}).',
  'Your role, {role}, does not allow this ({permission}).': {
    says: 'Votre rôle ({role}) ne permet pas cela.',
    words: {
      role: {
        owner: 'propriétaire',
        manager: 'responsable',
        lead: 'chef d’équipe',
        agent: 'conseiller',
        viewer: 'lecteur',
      },
    },
  },
  'You are not a member of this workspace.': 'Vous n’êtes pas membre de cet espace de travail.',
  'A page of {origin} may not write here. If Rapport is reached at this address, set RAPPORT_PUBLIC_URL to it.':
    'Une page de {origin} ne peut pas écrire ici. Si Rapport est bien à cette adresse, donnez-la à RAPPORT_PUBLIC_URL.',
  'There is nothing at {method} {path}.': 'Il n’y a rien à l’adresse {path} ({method}).',
  'The answer could not be written. Nothing on your side is wrong.':
    'La réponse n’a pas pu être écrite. Rien n’est à corriger de votre côté.',
  'The request is larger than this address accepts. Send it in parts.':
    'L’envoi est plus gros que ce que cette adresse accepte. Envoyez-le en plusieurs fois.',
  'Too many attempts. Wait a minute, then try again.':
    'Trop de tentatives. Attendez une minute, puis réessayez.',
  'Rate limit exceeded, retry in {time}': {
    says: 'Trop de tentatives en peu de temps : réessayez dans {time}.',
    words: { time: { '1 minute': 'une minute', '1 hour': 'une heure', '15 minutes': 'un quart d’heure' } },
  },
  'Nothing here.': 'Il n’y a rien ici.',
  'Not understood.': 'Ce n’est pas compris.',
  'The request is not understood.': 'La demande n’est pas comprise.',
  'Something failed on our side. Try again; the log says more.':
    'Une panne est survenue de notre côté. Réessayez ; le journal en dit plus.',
  "Body is not valid JSON but content-type is set to 'application/json'":
    'Le corps de la demande n’est pas du JSON, que son type annonce.',
  "Body cannot be empty when content-type is set to 'application/json'":
    'Le corps de la demande est vide, alors que son type annonce du JSON.',
  'Unsupported Media Type': 'Ce type de contenu n’est pas accepté ici.',
  'Unsupported Media Type: {type}': 'Le type de contenu {type} n’est pas accepté ici.',
  'Request body size did not match Content-Length':
    'L’envoi est arrivé incomplet : sa taille n’est pas celle annoncée. Renvoyez-le.',
  'the request is not multipart': 'La demande n’est pas en multipart/form-data.',
} as const satisfies Catalogue;
