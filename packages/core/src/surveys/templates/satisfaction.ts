import { choice, page, scale, survey, verbatim, words } from './parts.ts';

const why = words('Qu’est-ce qui a compté dans votre réponse ?', 'What mattered in your answer?');

/** Net Promoter Score (Reichheld 2003): the question as it was asked, and the reason, worded by what was answered. */
export const nps = survey(words('Votre recommandation', 'Your recommendation'), [
  page(
    'recommend',
    scale(
      'nps',
      words(
        'Recommanderiez-vous notre maison à un proche ?',
        'How likely are you to recommend us to a friend or colleague?',
      ),
      {
        highest: 10,
        measure: 'nps',
        low: words('Pas du tout probable', 'Not at all likely'),
        high: words('Très probable', 'Extremely likely'),
      },
    ),
  ),
  page(
    'reason',
    verbatim('reason-low', words('Qu’est-ce qui vous a manqué ?', 'What was missing?'), {
      showIf: { of: 'nps', is: 'at-most', value: 6 },
    }),
    verbatim('reason-middle', words('Que pourrions-nous faire mieux ?', 'What could we do better?'), {
      showIf: {
        all: [
          { of: 'nps', is: 'at-least', value: 7 },
          { of: 'nps', is: 'at-most', value: 8 },
        ],
      },
    }),
    verbatim('reason-high', words('Qu’est-ce qui vous a plu ?', 'What did you like?'), {
      showIf: { of: 'nps', is: 'at-least', value: 9 },
    }),
  ),
]);

export const csatStars = survey(words('Votre satisfaction', 'Your satisfaction'), [
  page(
    'satisfaction',
    scale(
      'csat',
      words('Êtes-vous satisfait de votre achat ?', 'How satisfied are you with your purchase?'),
      {
        highest: 5,
        look: 'stars',
        measure: 'csat',
        stage: 'purchase',
        low: words('Pas du tout', 'Not at all'),
        high: words('Très satisfait', 'Very satisfied'),
      },
    ),
    verbatim('reason', why),
  ),
]);

export const csatSmileys = survey(words('Votre visite', 'Your visit'), [
  page(
    'satisfaction',
    scale('csat', words('Comment s’est passée votre visite ?', 'How was your visit?'), {
      highest: 5,
      look: 'smileys',
      measure: 'csat',
      stage: 'use',
      low: words('Très mal', 'Very badly'),
      high: words('Très bien', 'Very well'),
    }),
    verbatim('reason', words('Un mot de plus ?', 'Anything to add?')),
  ),
]);

/** Customer Effort Score 2.0 (CEB 2013): agreement that it was made easy, 1 to 7. */
export const ces = survey(words('Votre demande', 'Your request'), [
  page(
    'effort',
    scale(
      'ces',
      words(
        '« L’entreprise m’a facilité le traitement de ma demande. » Êtes-vous d’accord ?',
        '“The company made it easy for me to handle my issue.” Do you agree?',
      ),
      {
        highest: 7,
        measure: 'ces',
        stage: 'help',
        low: words('Pas du tout d’accord', 'Strongly disagree'),
        high: words('Tout à fait d’accord', 'Strongly agree'),
      },
    ),
    {
      kind: 'single',
      id: 'resolved',
      title: words('Votre demande est-elle réglée ?', 'Is your issue resolved?'),
      isRequired: false,
      choices: [
        choice('first', 'Oui, dès le premier contact', 'Yes, at the first contact'),
        choice('later', 'Oui, après plusieurs contacts', 'Yes, after several contacts'),
        choice('no', 'Non, pas encore', 'No, not yet'),
      ],
    },
    verbatim('hard', words('Qu’est-ce qui a été difficile ?', 'What made it hard?'), {
      showIf: {
        any: [
          { of: 'ces', is: 'at-most', value: 4 },
          { of: 'resolved', is: 'equal', value: 'no' },
        ],
      },
    }),
  ),
]);
