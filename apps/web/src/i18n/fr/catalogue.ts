import type { TextKey } from '../en/catalogue.ts';
import { access } from './access.ts';
import { assistant } from './assistant.ts';
import { cases } from './cases.ts';
import { consent } from './consent.ts';
import { counter } from './counter.ts';
import { customers } from './customers.ts';
import { desk } from './desk.ts';
import { digests } from './digests.ts';
import { imports } from './imports.ts';
import { listen } from './listen.ts';
import { mail } from './mail.ts';
import { measures } from './measures.ts';
import { members } from './members.ts';
import { messages } from './messages.ts';
import { models } from './models.ts';
import { moments } from './moments.ts';
import { priorities } from './priorities.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { relationships } from './relationships.ts';
import { repair } from './repair.ts';
import { said } from './said.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { sms } from './sms.ts';
import { sources } from './sources.ts';
import { start } from './start.ts';
import { studies } from './studies.ts';
import { surveyLinks } from './surveyLinks.ts';
import { surveys } from './surveys.ts';
import { surveyVersions } from './surveyVersions.ts';
import { today } from './today.ts';
import { value } from './value.ts';
import { webhooks } from './webhooks.ts';
import { words } from './words.ts';

/** Tous les textes des écrans en français, sous les mêmes clés que l'anglais. */
export const catalogue: Record<TextKey, string> = {
  ...access,
  ...assistant,
  ...counter,
  ...cases,
  ...consent,
  ...customers,
  ...digests,
  ...desk,
  ...imports,
  ...listen,
  ...measures,
  ...members,
  ...priorities,
  ...models,
  ...moments,
  ...mail,
  ...messages,
  ...problems,
  ...refusals,
  ...relationships,
  ...repair,
  ...said,
  ...settings,
  ...shell,
  ...sources,
  ...start,
  ...sms,
  ...studies,
  ...surveys,
  ...surveyLinks,
  ...surveyVersions,
  ...today,
  ...value,
  ...webhooks,
  ...words,
};
