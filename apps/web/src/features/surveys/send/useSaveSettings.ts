import type { Survey, SurveySettings } from '@rapport/contracts/surveys';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { surveyQuery } from '../queries.ts';

/** Saves some of a survey's settings; the others stay as they are. */
export function useSaveSettings(survey: Survey): UseMutationResult<Survey, Error, Partial<SurveySettings>> {
  const { t } = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (part: Partial<SurveySettings>) =>
      request<Survey>(`/api/v1/surveys/${survey.id}`, {
        method: 'PUT',
        body: { revision: survey.revision, settings: { ...survey.settings, ...part } },
      }),
    onSuccess: (saved) => {
      client.setQueryData(surveyQuery(survey.id).queryKey, saved);
      notifyDone(t('shell.saved'));
    },
  });
}
