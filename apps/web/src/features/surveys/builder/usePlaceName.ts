import { questionsOf, type SurveyDefinition, type SurveyLanguage, wordsIn } from '@rapport/core/surveys';
import { useText } from '../../../i18n/useText.ts';

const longest = 50;

/** What is at an id, as people call it: a question by its place and its words, a page or a quota by its place. */
export function usePlaceName(survey: SurveyDefinition, language: SurveyLanguage): (at: string) => string {
  const { t } = useText();
  return (at) => {
    if (at === 'survey') return t('surveys.itself');
    const questions = questionsOf(survey);
    const place = questions.findIndex(({ id }) => id === at);
    if (place >= 0) {
      const title = wordsIn(questions[place]?.title, language);
      const n = place + 1;
      if (!title) return t('surveys.place.question', { n });
      const short = title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
      return t('surveys.place.titled', { n, title: short });
    }
    const page = survey.pages.findIndex(({ id }) => id === at);
    if (page >= 0) return t('surveys.page', { n: page + 1 });
    const quota = survey.quotas.findIndex(({ id }) => id === at);
    return quota >= 0 ? t('surveys.place.quota', { n: quota + 1 }) : at;
  };
}
