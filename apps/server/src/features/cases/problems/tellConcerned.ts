import { type ProblemMessage, type ProblemMessagePreview, problemMessage } from '@rapport/contracts/problems';
import type { Language } from '@rapport/contracts/vocabulary';
import { problemMoveTable, problemStatuses } from '@rapport/core/loop';
import { fillTemplate } from '@rapport/core/messages';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { invalidValue } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { mailLayout } from '../../mail/mailLayout.ts';
import { type NewMail, queueMails } from '../../mail/queueMail.ts';
import { variableProblems } from '../../messages/variableProblems.ts';
import { eachConcerned, mailKeyOf, readConcerned } from './concerned.ts';
import { checkMove, lock, rowOfProblem } from './problems.ts';
import { findMessage, updateProblem } from './queries.ts';

const batch = 200;
const system = { kind: 'system', id: 'problems' } as const;
const variables = ['firstName', 'name', 'brand'];

/** Who would be told and who would not, with words to begin with. @throws DomainError not-found */
export async function previewMessage(ctx: Ctx, id: string): Promise<ProblemMessagePreview> {
  const row = await rowOfProblem(ctx, id);
  const counts = { people: 0, fr: 0, en: 0, told: 0, noAddress: 0, notAllowed: 0 };
  const { message, languages } = await findMessage(ctx.client, ctx.workspaceId, id);
  const usual = usualLanguage(languages);
  // Not fixed yet: nobody was told, whatever the instant.
  for await (const each of eachConcerned(ctx, { ...row, fixed_at: row.fixed_at ?? ctx.now() })) {
    counts.people++;
    if (each.mail !== null) counts.told++;
    else if (each.email === null) counts.noAddress++;
    else if (!each.isAllowed) counts.notAllowed++;
    else counts[languageOf(each.language, usual)]++;
  }
  const kept = problemMessage.safeParse(message);
  return { ...counts, words: kept.success ? kept.data : wordsFor(row.title, row.fix) };
}

/**
 * Says it to those concerned: the message is kept, and a job writes to each of them, once, whenever it is begun again.
 *
 * @throws DomainError conflict before it is fixed; invalid for a variable that is none
 */
export async function askToTell(ctx: Ctx, id: string, message: ProblemMessage): Promise<void> {
  checkMove(await lock(ctx, id), 'tell');
  for (const language of ['fr', 'en'] as const)
    for (const part of ['subject', 'text'] as const)
      checkWords(`${language}.${part}`, message[language][part]);
  await updateProblem(ctx.client, ctx.workspaceId, id, {
    status: problemStatuses.indexOf(problemMoveTable.tell.to),
    told_at: ctx.now(),
    changed_at: ctx.now(),
    message: JSON.stringify(message),
    // They were written to: what came before can't be had back.
    before_move: null,
  });
  await addJob(ctx, 'cases.tell-concerned', { problemId: id }, { key: `tell ${id}`, maxAttempts: 20 });
  await recordAudit(ctx, { action: 'problem.told', subject: { kind: 'problem', id } });
}

/** Writes to those concerned who may be written to, a batch a transaction. */
export async function tellConcerned(
  deps: Deps,
  workspaceId: string,
  problemId: string,
  signal: AbortSignal,
): Promise<void> {
  let after: string | null = null;
  while (!signal.aborted) {
    const last: string | null = await inWorkspace(deps.database, workspaceId, system, (ctx) =>
      tellBatch(ctx, problemId, after),
    );
    if (last === null) return;
    after = last;
  }
  throw new Error('stopped before everybody was told: it goes on at the next start');
}

async function tellBatch(ctx: Ctx, problemId: string, after: string | null): Promise<string | null> {
  const kept = await findMessage(ctx.client, ctx.workspaceId, problemId);
  const message = problemMessage.safeParse(kept.message);
  // Reopened meanwhile: what would be said is not true any more.
  if (!message.success || kept.fixed_at === null) return null;
  const told = { problem_id: problemId, fixed_at: kept.fixed_at };
  const usual = usualLanguage(kept.languages);
  const group = await readConcerned(ctx, told, { after, limit: batch });
  const mails = group.flatMap(({ mail, isAllowed, email, ...each }): NewMail[] => {
    if (mail !== null || !isAllowed || email === null) return [];
    const language = languageOf(each.language, usual);
    const key = mailKeyOf(told, each.person);
    return [mailTo({ ...each, email, key }, message.data[language], { brand: kept.brand, language })];
  });
  await queueMails(ctx, mails);
  return group.length < batch ? null : (group.at(-1)?.person ?? null);
}

function mailTo(
  { person, name, email, key }: { person: string; name: string | null; email: string; key: string },
  { subject, text }: ProblemMessage[Language],
  { brand, language }: { brand: string; language: Language },
): NewMail {
  const values = { brand, ...(name && { name, firstName: name.trim().split(/\s+/)[0] as string }) };
  const body = fillTemplate(text, values).text.split(/\n{2,}/);
  return {
    key,
    to: { email, name },
    subject: fillTemplate(subject, values).text,
    purpose: 'case',
    customerId: person,
    language,
    ...mailLayout({ language, brand, body }),
  };
}

function usualLanguage(languages: readonly string[]): Language {
  return languages[0] === 'fr' ? 'fr' : 'en';
}

function languageOf(language: string | null, usual: Language): Language {
  const own = language?.slice(0, 2).toLowerCase();
  return own === 'fr' || own === 'en' ? own : usual;
}

function checkWords(field: string, words: string): void {
  const [wrong] = variableProblems(field, words, variables);
  if (wrong) throw invalidValue(field, wrong.message, 'Nobody was written to.');
}

/** Words to begin with. */
export function wordsFor(title: string, fix: string | null): ProblemMessage {
  return {
    fr: {
      subject: 'Vous nous aviez parlé de quelque chose : c’est réparé',
      text: `Bonjour {{firstName|"Madame, Monsieur"}},\n\nVous nous aviez parlé de ceci : ${title}. Vous aviez raison, et nous vous présentons nos excuses.\n\nVoici ce que nous avons fait : ${fix ?? ''}\n\nSi quelque chose ne va pas encore, répondez à ce message : une personne de l’équipe vous lit.\n\n{{brand}}`,
    },
    en: {
      subject: 'You told us of something: it is mended',
      text: `Dear {{firstName|"customer"}},\n\nYou told us of this: ${title}. You were right, and we are sorry.\n\nThis is what we did: ${fix ?? ''}\n\nIf anything is still not right, answer this message: a person of the team reads it.\n\n{{brand}}`,
    },
  };
}
