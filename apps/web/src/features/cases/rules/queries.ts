import type { CaseSettings, caseSettingsAnswer, OwnRule, RulesPreview } from '@rapport/contracts/caseRules';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { request } from '../../../api/client.ts';

export type SettingsAnswer = z.infer<typeof caseSettingsAnswer>;
export type Rule = CaseSettings['rules'][number];
/** A rule written here. */
export type Own = OwnRule & { key: string };

export function isOwn(rule: Rule): rule is Own {
  return rule.trigger.kind === 'own';
}

export function putOwnRule({ key, ...body }: Own): Promise<SettingsAnswer> {
  return request(`/api/v1/case-settings/rules/${key}`, { method: 'PUT', body });
}

export function removeOwnRule(key: string): Promise<SettingsAnswer> {
  return request(`/api/v1/case-settings/rules/${key}`, { method: 'DELETE' });
}

export const caseSettingsQuery = queryOptions({
  queryKey: ['cases', 'settings'],
  queryFn: ({ signal }) =>
    request<SettingsAnswer>('/api/v1/case-settings', {
      signal,
      shape: () => import('@rapport/contracts/caseRules').then((m) => m.caseSettingsAnswer),
    }),
});

export const previewedDays = 30;

/** What rules would have opened in the last 30 days. */
export function previewQuery(rules: readonly Rule[]) {
  return queryOptions({
    queryKey: ['case-rules-preview', rules],
    queryFn: ({ signal }) =>
      request<RulesPreview>('/api/v1/case-settings/preview', {
        method: 'POST',
        body: { rules, days: previewedDays },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
