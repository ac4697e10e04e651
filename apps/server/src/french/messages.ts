import type { Catalogue } from './catalogue.ts';

export const messages = {
  'Nothing was said with this customer yet.': 'Rien ne s’est encore dit avec ce client.',
  'No email address of this customer is known. Your text was kept: copy it.':
    'Aucune adresse e-mail de ce client n’est connue. Votre texte est conservé : copiez-le.',
  'They did not last write by text message. Your text was kept: send it by email.':
    'Son dernier message n’était pas un SMS. Votre texte est conservé : envoyez-le par e-mail.',
  'They asked for no more text messages since they wrote. Your text was kept: write another way, or call.':
    'Depuis qu’il a écrit, ce client ne veut plus de SMS. Votre texte est conservé : écrivez autrement, ou appelez.',
  'another template has this name': 'un autre modèle porte ce nom',
  'line {line}, character {column}: there is no variable “{name}”; there are {variables}':
    'ligne {line}, caractère {column} : la variable « {name} » n’existe pas ; il y a {variables}',
  'line {line}, character {column}: “{written}” is not written as a variable is; there are {variables}, between {open} and {close}':
    'ligne {line}, caractère {column} : « {written} » ne s’écrit pas comme une variable ; il y a {variables}, entre {open} et {close}',
  'There is no such template. Reload the page.': 'Ce modèle n’existe pas. Rechargez la page.',
} as const satisfies Catalogue;
