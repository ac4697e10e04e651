import type { CaseSettings } from '@rapport/contracts/caseRules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { caseSettingsQuery, type SettingsAnswer } from './queries.ts';

/** Saves some of the settings; what is shown is then what the server keeps. */
export function useSaveCaseSettings() {
  const { t } = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<CaseSettings>) =>
      request<SettingsAnswer>('/api/v1/case-settings', { method: 'PATCH', body }),
    onSuccess: (answer) => {
      client.setQueryData(caseSettingsQuery.queryKey, answer);
      notifyDone(t('shell.saved'));
    },
    onError: (error) => {
      const { title, text } = explainError(error, t);
      notifyRefused(title, text);
    },
  });
}
