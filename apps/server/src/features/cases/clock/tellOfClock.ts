import { type Language, languages } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addressOf } from '../../../platform/http/addressOf.ts';
import { findIngestWorkspace } from '../../exchanges/workspaces.ts';
import { queueMails } from '../../mail/queueMail.ts';
import { readMailSettings } from '../../mail/settings/settings.ts';
import { findToTell, type ToTell } from './queries.ts';

export interface ClockNews {
  warned: readonly { case_id: string; number: number; owner: string | null }[];
  late: readonly { case_id: string; number: number; owner: string | null }[];
}

const words = {
  fr: {
    subject: (late: number, warned: number) =>
      late > 0
        ? `${late} dossier${late > 1 ? 's' : ''} en retard`
        : `${warned} dossier${warned > 1 ? 's' : ''} bientôt en retard`,
    late: 'En retard :',
    warned: 'Bientôt en retard :',
    case: (number: number) => `Dossier ${number}`,
  },
  en: {
    subject: (late: number, warned: number) =>
      late > 0
        ? `${late} case${late > 1 ? 's' : ''} late`
        : `${warned} case${warned > 1 ? 's' : ''} soon late`,
    late: 'Late:',
    warned: 'Soon late:',
    case: (number: number) => `Case ${number}`,
  },
} as const;

/**
 * Writes to owners of what is soon late, and to owners and leads of what is: one mail a person, whatever the number of cases.
 * Without a mail server nothing is written: it would all leave the day there is one.
 */
export async function tellOfClock(ctx: Ctx, deps: Deps, { warned, late }: ClockNews): Promise<void> {
  if (warned.length + late.length === 0) return;
  if ((await readMailSettings(ctx)).smtp === null) return;
  const owners = [...warned, ...late].flatMap(({ owner }) => owner ?? []);
  const workspace = await findIngestWorkspace(ctx.client, ctx.workspaceId);
  const language = languages.find((each) => each === workspace.languages[0]) ?? 'en';
  const link = (path: string): string => addressOf(deps.config, path);
  const people = await findToTell(ctx.client, ctx.workspaceId, [...new Set(owners)]);
  const mails = people.flatMap((person) => {
    const theirLate = late.filter(({ owner }) => owner === person.user_id || person.role === 'lead');
    const theirWarned = warned.filter(({ owner }) => owner === person.user_id);
    if (theirLate.length + theirWarned.length === 0) return [];
    return [mailTo(person, { late: theirLate, warned: theirWarned }, { language, link, at: ctx.now() })];
  });
  await queueMails(ctx, mails);
}

function mailTo(
  person: ToTell,
  { late, warned }: ClockNews,
  { language, link, at }: { language: Language; link: (path: string) => string; at: Date },
) {
  const say = words[language];
  const lines = (cases: ClockNews['late']) =>
    cases.slice(0, 30).map(({ case_id, number }) => `- ${say.case(number)}: ${link(`/cases/${case_id}`)}`);
  const text = [
    ...(late.length > 0 ? [say.late, ...lines(late), ''] : []),
    ...(warned.length > 0 ? [say.warned, ...lines(warned), ''] : []),
    link('/cases'),
  ].join('\n');
  return {
    key: `case-clock:${person.user_id}:${at.getTime()}`,
    to: { email: person.email, name: person.name },
    subject: say.subject(late.length, warned.length),
    text,
    purpose: 'notice' as const,
    language,
  };
}
