import type {
  Choice,
  Question,
  ScaleQuestion,
  SurveyDefinition,
  SurveyPage,
  TextQuestion,
  Words,
} from '../definition.ts';

/** What templates are made of. */
export function words(fr: string, en: string): Words {
  return { fr, en };
}

export function page(id: string, ...questions: Question[]): SurveyPage {
  return { id, questions, jumps: [] };
}

export function choice(id: string, fr: string, en: string): Choice {
  return { id, label: words(fr, en) };
}

export function scale(
  id: string,
  title: Words,
  more: Partial<ScaleQuestion> & { highest: number },
): ScaleQuestion {
  return { kind: 'scale', id, title, isRequired: true, look: 'numbers', ...more };
}

export function verbatim(id: string, title: Words, more: Partial<TextQuestion> = {}): TextQuestion {
  return { kind: 'long', id, title, isRequired: false, ...more };
}

export function survey(
  title: Words,
  pages: SurveyPage[],
  more: Partial<SurveyDefinition> = {},
): SurveyDefinition {
  return {
    format: 1,
    title,
    languages: ['fr', 'en'],
    audience: 'customers',
    thanks: words('Merci. Votre réponse est bien arrivée.', 'Thank you. Your answer has arrived.'),
    hasBackButton: true,
    hasProgress: pages.length > 1,
    hidden: [],
    calculated: [],
    quotas: [],
    pages,
    ...more,
  };
}
