import type { AnswerValue, SurveyDefinition, SurveyLanguage } from '@rapport/core/surveys';

/** What the server wrote into the page. */
export interface PageData {
  state: 'open' | 'closed' | 'over' | 'answered';
  brand: string;
  definition: SurveyDefinition;
  version: number;
  token: string;
  answers: Answers;
  fullQuotas: string[];
  channel: 'link' | 'email' | 'sms' | 'embed' | 'kiosk' | 'qr';
  isInvited: boolean;
  language: SurveyLanguage;
  workspaceId: string;
  /** In the builder: nothing is sent or kept. */
  isPreview?: boolean;
  /** In the builder: the question to go to. */
  at?: string;
}

export type Answers = Record<string, AnswerValue | undefined>;
