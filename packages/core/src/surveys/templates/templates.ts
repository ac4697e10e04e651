import type { SurveyDefinition, Words } from '../definition.ts';
import { survey, words } from './parts.ts';
import { ces, csatSmileys, csatStars, nps } from './satisfaction.ts';
import { kano, orientation, pulse, relationship } from './studies.ts';

export interface SurveyTemplate {
  key: string;
  name: Words;
  /** What it tells, and when to ask it. */
  says: Words;
  definition: SurveyDefinition;
}

/** A survey for each measure and each study, ready to be sent or changed. */
export const surveyTemplates: readonly SurveyTemplate[] = [
  {
    key: 'nps',
    name: words('Recommandation (NPS)', 'Recommendation (NPS)'),
    says: words(
      'Une note de 0 à 10 et sa raison. Une ou deux fois par an.',
      'A score from 0 to 10 and its reason. Once or twice a year.',
    ),
    definition: nps,
  },
  {
    key: 'csat-stars',
    name: words('Satisfaction après achat (étoiles)', 'Satisfaction after a purchase (stars)'),
    says: words('Cinq étoiles et un mot, à chaud.', 'Five stars and a word, while it is fresh.'),
    definition: csatStars,
  },
  {
    key: 'csat-smileys',
    name: words('Satisfaction en boutique (visages)', 'Satisfaction in the shop (faces)'),
    says: words('Un geste, pour la borne de la boutique.', 'One tap, for the kiosk of a shop.'),
    definition: csatSmileys,
  },
  {
    key: 'ces',
    name: words('Effort (CES)', 'Effort (CES)'),
    says: words(
      'La facilité, de 1 à 7, après une demande au service client.',
      'How easy it was, 1 to 7, after a request to customer care.',
    ),
    definition: ces,
  },
  {
    key: 'pulse',
    name: words('Pulse : importance et évaluation', 'Pulse: importance and evaluation'),
    says: words(
      'Dix raisons d’être fidèle : ce qui compte, et où vous en êtes.',
      'Ten reasons to be loyal: what counts, and where you stand.',
    ),
    definition: pulse,
  },
  {
    key: 'kano',
    name: words('Kano : ce qui est attendu, ce qui ravit', 'Kano: what is expected, what delights'),
    says: words('Chaque idée avec elle, puis sans elle.', 'Each idea with it, then without it.'),
    definition: kano,
  },
  {
    key: 'relationship',
    name: words('Relation : sept paires de mots', 'Relationship: seven pairs of words'),
    says: words(
      'Où le client place votre relation ; ses réponses la font bouger aussitôt.',
      'Where customers place your relationship; their answers move it at once.',
    ),
    definition: relationship,
  },
  {
    key: 'orientation',
    name: words('Orientation client des équipes (anonyme)', 'Customer orientation of staff (anonymous)'),
    says: words(
      'Neuf phrases, trois piliers. Personne n’est identifié ; les petits groupes sont cachés.',
      'Nine statements, three pillars. Nobody is identified; small groups are hidden.',
    ),
    definition: orientation,
  },
];

/** Nothing asked yet: for whoever begins from scratch. */
export const blankSurvey: SurveyDefinition = survey(words('Quelques questions', 'A few questions'), []);
