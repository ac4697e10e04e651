import type { Catalogue } from './catalogue.ts';

export const verbatims = {
  '“{key}” is not one of the topics': '« {key} » n’est pas un des sujets',
  'There is no such text, or nobody had corrected it. Reload the list.':
    'Ce texte n’existe pas, ou personne ne l’avait corrigé. Rechargez la liste.',
  'give a first day before the last, ten years apart at most':
    'donnez un premier jour avant le dernier, à dix ans d’écart au plus',
  'There is no such text here. Reload the list.': 'Ce texte n’est pas ici. Rechargez la liste.',
  'two topics have the key {key}: give one of them another':
    'deux sujets ont la clé {key} : donnez-en une autre à l’un d’eux',
  '“{phrase}” can’t be read: begin it with a word': '« {phrase} » ne peut pas être lu : commencez par un mot',
} as const satisfies Catalogue;
