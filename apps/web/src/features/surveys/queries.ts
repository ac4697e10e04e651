import type {
  InvitationCounts,
  LinkBatches,
  PreviewedSending,
  SendingPreview,
} from '@rapport/contracts/surveySending';
import type {
  ResponseList,
  Survey,
  SurveyList,
  SurveyResults,
  SurveyVersions,
} from '@rapport/contracts/surveys';
import type { SurveyDefinition } from '@rapport/core/surveys';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/surveys');
const sendingShapes = () => import('@rapport/contracts/surveySending');
/** Answers come while one looks. */
const liveMs = 5_000;

/** Every survey, with its answers so far. */
export const surveysQuery = queryOptions({
  queryKey: ['surveys', 'list'],
  queryFn: ({ signal }) =>
    request<SurveyList>('/api/v1/surveys', { signal, shape: () => shapes().then((m) => m.surveyList) }),
  refetchInterval: liveMs,
});

export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'one', id],
    queryFn: ({ signal }) =>
      request<Survey>(`/api/v1/surveys/${id}`, { signal, shape: () => shapes().then((m) => m.survey) }),
  });
}

export function resultsQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'results', id],
    queryFn: ({ signal }) =>
      request<SurveyResults>(`/api/v1/surveys/${id}/results`, {
        signal,
        shape: () => shapes().then((m) => m.surveyResults),
      }),
    refetchInterval: liveMs,
  });
}

/** What became of those invited. */
export function invitationsQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'invitations', id],
    queryFn: ({ signal }) =>
      request<InvitationCounts>(`/api/v1/surveys/${id}/invitations`, {
        signal,
        shape: () => sendingShapes().then((m) => m.invitationCounts),
      }),
    refetchInterval: liveMs,
  });
}

/** The links that work once, and how many were used. */
export function linkBatchesQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'link-batches', id],
    queryFn: ({ signal }) =>
      request<LinkBatches>(`/api/v1/surveys/${id}/link-batches`, {
        signal,
        shape: () => sendingShapes().then((m) => m.linkBatches),
      }),
    refetchInterval: liveMs,
  });
}

/** What was written, newest first, 20 at a time. */
export function wordsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['surveys', 'words', id],
    queryFn: ({ pageParam, signal }) =>
      request<ResponseList>(`/api/v1/surveys/${id}/responses`, {
        query: { withWords: true, limit: 20, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.responseList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** What an invitation would say, and to how many. Asked anew each time it is opened. */
export function sendingPreviewQuery(id: string, sending: PreviewedSending) {
  return queryOptions({
    queryKey: ['surveys', 'sending-preview', id, sending],
    queryFn: ({ signal }) =>
      request<SendingPreview>(`/api/v1/surveys/${id}/invitations/preview`, {
        method: 'POST',
        body: sending,
        signal,
        shape: () => sendingShapes().then((m) => m.sendingPreview),
      }),
    gcTime: 0,
  });
}

/** What was published, newest first. */
export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'versions', id],
    queryFn: ({ signal }) =>
      request<SurveyVersions>(`/api/v1/surveys/${id}/versions`, {
        signal,
        shape: () => shapes().then((m) => m.surveyVersions),
      }),
  });
}

/** A version's definition: published, it never changes. */
export function versionQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['surveys', 'version', id, version],
    queryFn: ({ signal }) =>
      request<SurveyDefinition>(`/api/v1/surveys/${id}/versions/${version}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
