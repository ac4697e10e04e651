import type { Choice, Question, SurveyDefinition } from '@rapport/core/surveys';
import { freeId } from './edit.ts';

/** What can be asked, in the order of the menu. `nps` to `points7` are scales under the names people look for. */
export const questionMenu = [
  'nps',
  'csat',
  'ces',
  'points10',
  'points7',
  'single',
  'multiple',
  'picture',
  'ranking',
  'matrix',
  'text',
  'long',
  'number',
  'date',
  'email',
  'phone',
  'consent',
  'file',
  'signature',
  'differential',
  'kano',
  'pulse',
] as const;
export type MenuKey = (typeof questionMenu)[number];

const two: Choice[] = [
  { id: 'a', label: { fr: 'Premier choix', en: 'First choice' } },
  { id: 'b', label: { fr: 'Second choix', en: 'Second choice' } },
];

/** A question to begin with: asked as the field asks it where there is a usual wording, blank elsewhere. */
export function newQuestion(survey: SurveyDefinition, key: MenuKey): Question {
  const id = freeId(survey, key);
  const asked = { id, title: { fr: '', en: '' }, isRequired: false };
  const ends = { low: { fr: '', en: '' }, high: { fr: '', en: '' } };
  switch (key) {
    case 'nps':
      return {
        ...asked,
        kind: 'scale',
        highest: 10,
        look: 'numbers',
        measure: 'nps',
        title: {
          fr: 'Nous recommanderiez-vous à un proche ?',
          en: 'How likely are you to recommend us to a friend?',
        },
        low: { fr: 'Pas du tout probable', en: 'Not at all likely' },
        high: { fr: 'Très probable', en: 'Extremely likely' },
      };
    case 'csat':
      return {
        ...asked,
        kind: 'scale',
        highest: 5,
        look: 'stars',
        measure: 'csat',
        title: { fr: 'Êtes-vous satisfait ?', en: 'How satisfied are you?' },
        ...ends,
      };
    case 'ces':
      return {
        ...asked,
        kind: 'scale',
        highest: 7,
        look: 'numbers',
        measure: 'ces',
        title: { fr: 'Était-ce facile ?', en: 'How easy was it?' },
        ...ends,
      };
    case 'points10':
    case 'points7':
      return { ...asked, kind: 'scale', highest: key === 'points10' ? 10 : 7, look: 'numbers', ...ends };
    case 'single':
    case 'multiple':
    case 'picture':
    case 'ranking':
      return { ...asked, kind: key, choices: structuredClone(two) };
    case 'matrix':
      return { ...asked, kind: key, rows: structuredClone(two), columns: structuredClone(two) };
    case 'consent':
      return { ...asked, kind: key, purpose: 'news' };
    case 'file':
      return { ...asked, kind: key, accepts: ['image/*', 'application/pdf'] };
    case 'differential':
      return { ...asked, kind: key, left: { fr: '', en: '' }, right: { fr: '', en: '' } };
    case 'kano':
      return {
        ...asked,
        kind: key,
        feature: id,
        functional: { fr: '', en: '' },
        dysfunctional: { fr: '', en: '' },
      };
    case 'pulse':
      return { ...asked, kind: key, brand: 'us', sector: 'ours', drivers: structuredClone(two) };
    case 'signature':
      return { ...asked, kind: key };
    case 'number':
      return { ...asked, kind: key };
    default:
      return { ...asked, kind: key };
  }
}
