import type { DifferentialQuestion, KanoQuestion, RelationAxis, Words } from '../definition.ts';
import { choice, page, scale, survey, verbatim, words } from './parts.ts';

/** Drivers of the Pulse (Ipsos x bpost media, 2018), importance and evaluation from 0 to 10. */
export const pulse = survey(words('Ce qui compte pour vous', 'What matters to you'), [
  page('drivers', {
    kind: 'pulse',
    id: 'pulse',
    title: words(
      'Pour chaque point : est-ce important pour vous, et est-ce vrai de nous ?',
      'For each: how important is it to you, and how well do we do it?',
    ),
    help: words('De 0, pas du tout, à 10, tout à fait.', 'From 0, not at all, to 10, entirely.'),
    isRequired: true,
    brand: 'us',
    sector: 'ours',
    drivers: [
      choice('trust', 'Je peux compter dessus', 'I can count on them'),
      choice('promises', 'Tient ses promesses', 'Keeps its promises'),
      choice('loyalty', 'Récompense ma fidélité', 'Rewards my loyalty'),
      choice('surprise', 'Me surprend agréablement', 'Pleasantly surprises me'),
      choice('staff', 'Son personnel est aimable', 'Has friendly staff'),
      choice('personal', 'S’adresse à moi personnellement', 'Addresses me personally'),
      choice('easier', 'Me rend la vie plus facile', 'Makes my life easier'),
      choice('informed', 'Me tient au courant', 'Keeps me informed'),
      choice('privacy', 'Respecte ma vie privée', 'Respects my privacy'),
      choice('belonging', 'Me donne le sentiment d’en être', 'Gives me a sense of belonging'),
    ],
  }),
  page('more', verbatim('reason', words('Que devrions-nous faire d’abord ?', 'What should we do first?'))),
]);

function kanoPair(id: string, feature: string, withIt: Words, withoutIt: Words): KanoQuestion {
  return {
    kind: 'kano',
    id,
    feature,
    title: words('Votre sentiment', 'How you would feel'),
    isRequired: true,
    functional: withIt,
    dysfunctional: withoutIt,
  };
}

/** Kano (1984): each feature asked for twice, with it and without it. */
export const kano = survey(words('Ce que vous attendez', 'What you expect'), [
  page(
    'delivery',
    kanoPair(
      'next-day',
      'next-day delivery',
      words('Si la livraison se faisait le lendemain ?', 'If delivery came the next day?'),
      words('Si elle ne se faisait pas le lendemain ?', 'If it did not come the next day?'),
    ),
  ),
  page(
    'returns',
    kanoPair(
      'free-returns',
      'free returns',
      words('Si les retours étaient gratuits ?', 'If returns were free?'),
      words('S’ils étaient payants ?', 'If you had to pay for them?'),
    ),
  ),
  page(
    'advice',
    kanoPair(
      'adviser',
      'an adviser of one’s own',
      words('Si un même conseiller vous suivait ?', 'If one adviser followed you through?'),
      words('Si vous n’aviez jamais le même ?', 'If it was never the same one?'),
    ),
  ),
]);

function differential(
  axis: RelationAxis,
  left: Words,
  right: Words,
  isReversed = false,
): DifferentialQuestion {
  return {
    kind: 'differential',
    id: axis,
    title: words('Entre cette maison et moi, c’est plutôt…', 'Between them and me, it is rather…'),
    isRequired: false,
    axis,
    left,
    right,
    ...(isReversed && { isReversed }),
  };
}

/**
 * The relationship instrument: one semantic differential for each axis of relation space, seven places, three of them with the
 * high end at the left so that a habit of ticking one side cancels out.
 */
export const relationship = survey(words('Notre relation', 'Our relationship'), [
  page(
    'first',
    differential('valence', words('Désagréable', 'Unpleasant'), words('Agréable', 'Pleasant')),
    differential('closeness', words('Proche', 'Close'), words('Distant', 'Distant'), true),
    differential(
      'strength',
      words('Facile à quitter', 'Easy to leave'),
      words('Difficile à quitter', 'Hard to leave'),
    ),
    differential(
      'power',
      words('C’est elle qui décide', 'They decide'),
      words('C’est moi qui décide', 'I decide'),
    ),
  ),
  page(
    'second',
    differential(
      'communality',
      words('On prend soin l’un de l’autre', 'We look after each other'),
      words('Donnant, donnant', 'Tit for tat'),
      true,
    ),
    differential(
      'novelty',
      words('Toujours pareil', 'Always the same'),
      words('Souvent du nouveau', 'Often something new'),
    ),
    differential(
      'duration',
      words('Pour longtemps', 'For the long run'),
      words('De passage', 'Passing by'),
      true,
    ),
    verbatim(
      'words',
      words('Comment le diriez-vous avec vos mots ?', 'How would you put it in your own words?'),
    ),
  ),
]);

type Pillar = 'exemplary-management' | 'contact-with-customers' | 'latitude-of-teams';

function statement(id: string, pillar: Pillar, title: Words, isReversed = false) {
  return scale(id, title, {
    highest: 5,
    pillar,
    isRequired: false,
    low: words('Pas du tout d’accord', 'Strongly disagree'),
    high: words('Tout à fait d’accord', 'Strongly agree'),
    ...(isReversed && { isReversed }),
  });
}

/** Orientation of staff to customers: three pillars of three statements, anonymous. */
export const orientation = survey(
  words('Nous et nos clients', 'Us and our customers'),
  [
    page(
      'management',
      statement(
        'm1',
        'exemplary-management',
        words('Mes responsables voient des clients eux-mêmes.', 'My managers meet customers themselves.'),
      ),
      statement(
        'm2',
        'exemplary-management',
        words(
          'Un client mécontent passe avant un chiffre du mois.',
          'An unhappy customer comes before a figure of the month.',
        ),
      ),
      statement(
        'm3',
        'exemplary-management',
        words(
          'Ici, on parle des clients surtout quand les chiffres baissent.',
          'Here customers are talked of mostly when figures fall.',
        ),
        true,
      ),
    ),
    page(
      'contact',
      statement(
        'c1',
        'contact-with-customers',
        words('J’entends chaque semaine ce que disent les clients.', 'I hear every week what customers say.'),
      ),
      statement(
        'c2',
        'contact-with-customers',
        words('Je sais ce que mon travail change pour eux.', 'I know what my work changes for them.'),
      ),
      statement(
        'c3',
        'contact-with-customers',
        words(
          'Je sais reconnaître quelle relation un client a avec nous.',
          'I can tell which relationship a customer has with us.',
        ),
      ),
    ),
    page(
      'latitude',
      statement(
        'l1',
        'latitude-of-teams',
        words(
          'Je peux réparer une erreur sans demander la permission.',
          'I can repair a mistake without asking leave.',
        ),
      ),
      statement(
        'l2',
        'latitude-of-teams',
        words('J’ai le temps de bien faire pour un client.', 'I have the time to do right by a customer.'),
      ),
      statement(
        'l3',
        'latitude-of-teams',
        words(
          'Suivre la procédure compte plus que le bon sens.',
          'Following the procedure counts more than good sense.',
        ),
        true,
      ),
      verbatim(
        'words',
        words('Qu’est-ce qui vous aiderait à mieux servir ?', 'What would help you serve better?'),
      ),
    ),
  ],
  { audience: 'staff', hidden: ['site'] },
);
