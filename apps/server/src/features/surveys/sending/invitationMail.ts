import { surveySettings } from '@rapport/contracts/surveys';
import type { Language } from '@rapport/contracts/vocabulary';
import { lowestOfScale, questionsOf, type SurveyDefinition, wordsIn } from '@rapport/core/surveys';
import { setFrenchSpaces } from '@rapport/core/typography';
import type { Deps } from '../../../platform/feature.ts';
import { addressOf } from '../../../platform/http/addressOf.ts';
import { unsubscribeLinks } from '../../consent/links.ts';
import { type MailBlock, mailLayout } from '../../mail/mailLayout.ts';
import type { NewMail } from '../../mail/queueMail.ts';
import { invitationPath } from '../links.ts';
import type { Listening } from '../rules.ts';
import type { DueRow } from './dueQueries.ts';
import { languageOf } from './languageOf.ts';
import { messageKey } from './outbox.ts';

const texts: Readonly<
  Record<Language, Record<'ask' | 'remind' | 'last' | 'press' | 'answer' | 'hello', string>>
> = {
  fr: {
    ask: 'Votre réponse nous aide à mieux faire. Elle prend une minute, et une personne la lit.',
    remind: 'Nous n’avons pas encore votre réponse : il est encore temps.',
    last: 'Nous n’avons pas encore votre réponse : il est encore temps. C’est la dernière fois que nous vous le demandons.',
    press: 'Touchez une réponse pour commencer :',
    answer: 'Répondre',
    hello: 'Bonjour {name},',
  },
  en: {
    ask: 'Your answer helps us do better. It takes a minute, and a person reads it.',
    remind: 'We have not had your answer yet: there is still time.',
    last: 'We have not had your answer yet: there is still time. We shall not ask again.',
    press: 'Press an answer to begin:',
    answer: 'Answer',
    hello: 'Hello {name},',
  },
};

/** An invitation or its reminder; where the first question is a scale, it is answered by one press in the message. */
export function invitationMail(deps: Deps, workspaceId: string, row: DueRow, rules: Listening): NewMail {
  const language = languageOf(row, rules);
  const says = texts[language];
  const { definition } = row;
  const link = addressOf(
    deps.config,
    invitationPath(deps.vault, workspaceId, row.survey_id, row.invitation_id, row.until),
  );
  const title = wordsIn(definition.title, language);
  const first = questionsOf(definition)[0];
  const name = row.name?.trim().split(/\s+/)[0];
  const unsubscribe = unsubscribeLinks(deps, workspaceId, row.person, {
    purpose: 'surveys',
    channel: 'email',
  });
  const choices = choicesOf(definition, `${link}?lang=${language}`, language);
  const body: MailBlock[] = [
    ...(name ? [says.hello.replace('{name}', name)] : []),
    says[wordsFor(row)],
    ...(first && choices
      ? [
          {
            heading:
              language === 'fr'
                ? setFrenchSpaces(wordsIn(first.title, language))
                : wordsIn(first.title, language),
          },
          says.press,
          choices,
        ]
      : []),
  ];
  const content = {
    language,
    brand: rules.brand,
    body,
    ...(!choices && { button: { label: says.answer, href: `${link}?lang=${language}` } }),
    unsubscribeHref: unsubscribe.oneClick,
  };
  return {
    key: messageKey(row.invitation_id, row.reminders),
    to: { email: row.email as string, name: row.name },
    subject: title,
    purpose: 'survey',
    customerId: row.person,
    language,
    ...mailLayout(content),
  };
}

function wordsFor({ reminders, settings }: DueRow): 'ask' | 'remind' | 'last' {
  if (reminders === 0) return 'ask';
  return reminders < surveySettings.parse(settings).reminderDays.length ? 'remind' : 'last';
}

/** The points of a first scale, each an address that carries it. */
function choicesOf(
  definition: SurveyDefinition,
  link: string,
  language: Language,
): Extract<MailBlock, { choices: unknown }> | null {
  const first = questionsOf(definition)[0];
  if (first?.kind !== 'scale' || first.showIf) return null;
  const lowest = lowestOfScale(first.highest);
  const points = Array.from({ length: first.highest - lowest + 1 }, (_, i) => lowest + i);
  const low = wordsIn(first.low, language);
  const high = wordsIn(first.high, language);
  return {
    choices: points.map((point) => ({
      label: first.look === 'stars' ? '★'.repeat(point) : String(point),
      href: `${link}&a=${first.id}:${point}`,
    })),
    ...(low && { low }),
    ...(high && { high }),
  };
}
