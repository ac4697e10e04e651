import type { Catalogue } from './catalogue.ts';

const status = {
  found: 'repéré',
  decided: 'décidé',
  fixing: 'en réparation',
  fixed: 'réparé',
  told: 'réparé et annoncé',
  aside: 'mis de côté',
};

const moves = {
  decide: 'décider',
  begin: 'commencer',
  fix: 'le dire réparé',
  tell: 'l’annoncer',
  setAside: 'le mettre de côté',
  reopen: 'le rouvrir',
};

export const problems = {
  'There is nothing to take back: something was done since. Reload the page.':
    'Il n’y a rien à annuler : quelque chose a été fait depuis. Rechargez la page.',
  'The problem is {status}: {move} is not possible, but {moves}.': {
    says: 'Le problème est {status} : on ne peut pas {move}. On peut {moves}.',
    words: { status, move: moves, moves },
  },
  'this is to be said first': 'c’est à dire d’abord',
  'This is not proposed any more. Reload the page.': 'Ce n’est plus proposé. Rechargez la page.',
  'Nobody said that this is no problem. Reload the page.':
    'Personne n’a dit que ce n’est pas un problème. Rechargez la page.',
  'Nobody was written to.': 'Rien n’a été envoyé à personne.',
} as const satisfies Catalogue;
