import type { SurveySubmission } from '@rapport/contracts/surveys';

type Part = Pick<SurveySubmission, 'answers' | 'language'> & Partial<SurveySubmission>;

const written: [number, 'fr' | 'en', string][] = [
  [10, 'fr', 'Toujours bien reçue, on me reconnaît et on se souvient de ce que j’aime.'],
  [9, 'fr', 'Conseils honnêtes, même quand il ne faut rien acheter.'],
  [10, 'fr', 'Comme d’habitude, parfait.'],
  [8, 'fr', 'Très bien, mais la livraison pourrait être plus rapide.'],
  [2, 'fr', 'Trois appels pour un remboursement que l’on m’avait promis. Je suis déçu.'],
  [9, 'en', 'They remembered my size and my son’s name.'],
  [6, 'fr', 'Plus personne au téléphone depuis le changement d’horaires.'],
  [10, 'fr', 'Le colis était perdu, ils m’ont rappelée dans l’heure.'],
  [7, 'fr', ''],
  [9, 'fr', 'L’équipe de la boutique est adorable.'],
  [4, 'en', 'My complaint was answered with a form letter.'],
  [10, 'fr', ''],
  [8, 'fr', ''],
  [9, 'fr', 'Rien à redire.'],
  [7, 'en', 'Good, though prices went up without a word.'],
  [10, 'fr', 'Quinze ans que je viens, et toujours contente.'],
  [5, 'fr', 'On m’a envoyé trois offres la semaine où j’avais un litige.'],
  [9, 'fr', ''],
  [10, 'en', ''],
  [8, 'fr', 'Bien.'],
  [9, 'fr', 'Le petit mot dans le paquet m’a touchée.'],
  [0, 'fr', 'Produit cassé, et personne pour dire pardon.'],
];

function reasonOf(score: number): string {
  return score <= 6 ? 'reason-low' : score <= 8 ? 'reason-middle' : 'reason-high';
}

function staff(index: number): Part {
  const lean = (index * 7) % 5;
  const agree = (by: number) => Math.max(1, Math.min(5, 5 - ((lean + by) % 3)));
  return {
    language: 'fr',
    channel: 'link',
    fields: { site: index % 5 === 4 ? 'Lille' : 'Lyon' },
    answers: {
      m1: agree(0),
      m2: agree(1),
      m3: 6 - agree(1),
      c1: agree(0),
      c2: agree(2),
      c3: agree(1),
      l1: agree(2),
      l2: agree(1),
      l3: 6 - agree(2),
    },
  };
}

/** What the sample brand's customers and staff answered. */
export const sampleResponses: { nps: Part[]; smileys: Part[]; orientation: Part[] } = {
  nps: written.map(([score, language, words], i) => ({
    language,
    seconds: 7 + ((i * 13) % 40),
    device: i % 4 === 3 ? 'computer' : 'phone',
    answers: { nps: score, ...(words && { [reasonOf(score)]: words }) },
  })),
  smileys: [5, 4, 5, 5, 3, 4, 5, 2, 4, 5, 5, 4].map((csat) => ({
    language: 'fr',
    seconds: 3,
    answers: { csat },
  })),
  orientation: Array.from({ length: 14 }, (_, i) => staff(i)),
};
