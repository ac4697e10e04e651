import type { Catalogue } from './catalogue.ts';

export const measures = {
  'This note is somebody else’s. Ask its author or a manager.':
    'Cette note est à quelqu’un d’autre. Demandez à son auteur ou à un responsable.',
  '{from} is after the last day, {to}': '{from} est après le dernier jour, {to}',
  'ask for ten years at most': 'demandez dix ans au plus',
  'no such trait is chosen; choose up to three in the settings of measures':
    'ce trait n’est pas choisi ; choisissez-en jusqu’à trois dans les réglages des mesures',
  'There are no answers of the measure "{measure}" yet.':
    'Il n’y a pas encore de réponse pour la mesure « {measure} ».',
  'there is no type "{key}"; take one of {keys}': 'la relation « {key} » n’existe pas ; prenez parmi {keys}',
  'there is no family "{key}"; take one of {keys}': 'la famille « {key} » n’existe pas ; prenez parmi {keys}',
  '"{asked}" is of no trait that measures are looked at by ({traits}); choose it in the settings, then ask for trait:value':
    {
      says: '« {asked} » n’est d’aucun trait par lequel on regarde les mesures ({traits}) ; choisissez-le dans les Réglages, puis demandez trait:valeur',
      words: { traits: { 'none is chosen': 'aucun n’est choisi' } },
    },
  'of {scale} answers, 1 to {most} can be the highest':
    'sur {scale} réponses, de 1 à {most} peuvent être les plus hautes',
  'each trait can be chosen once': 'chaque trait se choisit une seule fois',
} as const satisfies Catalogue;
