import type { Language } from '@rapport/contracts/vocabulary';
import { wordsIn } from '@rapport/core/surveys';
import type { Deps } from '../../../platform/feature.ts';
import { addressOf } from '../../../platform/http/addressOf.ts';
import type { NewSms } from '../../sms/queueSms.ts';
import { invitationPath } from '../links.ts';
import type { Listening } from '../rules.ts';
import type { DueRow } from './dueQueries.ts';
import { languageOf } from './languageOf.ts';
import { messageKey } from './outbox.ts';

const texts: Readonly<Record<Language, Record<'ask' | 'remind', string>>> = {
  fr: {
    ask: '{brand} : {title}, une minute pour répondre ?\n{link}',
    remind: '{brand} : il est encore temps de répondre.\n{link}',
  },
  en: {
    ask: '{brand}: {title}, a minute to answer?\n{link}',
    remind: '{brand}: there is still time to answer.\n{link}',
  },
};

/** An invitation or its reminder as a text message. */
export function invitationSms(deps: Deps, workspaceId: string, row: DueRow, rules: Listening): NewSms {
  const language = languageOf(row, rules);
  const path = invitationPath(deps.vault, workspaceId, row.survey_id, row.invitation_id, row.until);
  const said: Readonly<Record<string, string>> = {
    brand: rules.brand,
    title: wordsIn(row.definition.title, language),
    link: addressOf(deps.config, `${path}?by=sms&lang=${language}`),
  };
  return {
    key: messageKey(row.invitation_id, row.reminders),
    to: row.phone as string,
    text: texts[language][row.reminders > 0 ? 'remind' : 'ask'].replace(
      /\{(\w+)\}/g,
      (_, name: string) => said[name] ?? '',
    ),
    purpose: 'survey',
    customerId: row.person,
    language,
  };
}
