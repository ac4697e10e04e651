import { caseStatuses, openMsBetween } from '@rapport/core/loop';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { applyMove } from './act/applyMove.ts';
import { recordEvents } from './act/events.ts';
import { openFromPast } from './open/hearPast.ts';
import { changeProblem, createProblem, listProblems, moveProblem } from './problems/problems.ts';
import { suggestProblems } from './problems/suggestProblems.ts';
import { type CaseRecord, findCasesInStatus, lockCases, updateCase } from './queries.ts';
import { saySample } from './said/saySample.ts';
import { type LoopSettings, readSettings } from './settings/settings.ts';

const days = 30;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const actor = { kind: 'system', id: 'sample' } as const;

/** Shares of the time promised that the invented team takes; the last ones are late. */
const pace = [0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 1.3];
const causes: Readonly<Record<string, { rootCause: string; done: string }>> = {
  'promise-overdue': {
    rootCause: 'Transporteur',
    done: 'Colis retrouvé et livré ; les frais de port sont remboursés.',
  },
  'second-contact': {
    rootCause: 'Première réponse incomplète',
    done: 'Rappel par la même personne, qui a tout repris.',
  },
  'low-score': {
    rootCause: 'Attente trop longue',
    done: 'Excuses par téléphone, et un rendez-vous sans attente proposé.',
  },
  complaint: { rootCause: 'Qualité du produit', done: 'Article échangé ; l’atelier a été prévenu.' },
};
const titles: Readonly<Record<string, string>> = {
  Transporteur: 'Des colis perdus ou en retard chez le transporteur',
  'Attente trop longue': 'Trop d’attente en magasin le samedi',
  'Première réponse incomplète': 'Des premières réponses incomplètes',
  'Qualité du produit': 'Des pièces qui s’abîment trop vite',
  Accueil: 'Un accueil qui a blessé',
};
const decisions: Readonly<Record<string, string>> = {
  Transporteur: 'Essayer un second transporteur sur un colis sur deux, et comparer au bout d’un mois.',
  'Attente trop longue': 'Une personne de plus à l’accueil du vendredi au samedi.',
  'Première réponse incomplète': 'La même personne suit le dossier du début à la fin.',
  'Qualité du produit': 'L’atelier contrôle chaque pièce avant l’envoi.',
};
const fixes: Readonly<Record<string, string>> = {
  Transporteur: 'Un second transporteur livre désormais un colis sur deux, avec un suivi heure par heure.',
  'Attente trop longue': 'Une personne de plus vous accueille du vendredi au samedi.',
  'Première réponse incomplète': 'La même personne suit désormais votre dossier du début à la fin.',
  'Qualité du produit': 'L’atelier contrôle désormais chaque pièce avant l’envoi.',
};
const otherFix = 'Nous avons repris chaque dossier, et changé notre façon de faire.';
const other = { rootCause: 'Accueil', done: 'Appel de la responsable du magasin ; excuses acceptées.' };

/**
 * The sample brand's last month of cases: opened by its rules on what its customers said, and worked through by its team, so
 * that each stands where it would. Cases that somebody has touched are left alone.
 */
export async function workSample(database: Database, workspaceId: string): Promise<void> {
  await inWorkspace(database, workspaceId, actor, (ctx) => openFromPast(ctx, days));
  await inWorkspace(database, workspaceId, actor, async (ctx) => {
    const settings = await readSettings(ctx);
    const ids = await findCasesInStatus(ctx.client, workspaceId, caseStatuses.indexOf('open'));
    for (const kept of await lockCases(ctx.client, workspaceId, ids)) await work(ctx, kept, settings);
  });
  await inWorkspace(database, workspaceId, actor, makeProblems);
  await inWorkspace(database, workspaceId, actor, saySample);
}

/** Of what its cases have in common, a problem that is being mended, one that is decided and one that is fixed. */
async function makeProblems(ctx: Ctx): Promise<void> {
  if ((await listProblems(ctx)).problems.length > 0) return;
  const matters = (await suggestProblems(ctx, 'fr')).filter(({ kind }) => kind === 'root-cause');
  // One is left to be proposed, so that there is something to try.
  const taken = matters.slice(0, Math.min(3, matters.length - 1));
  for (const [place, { matter }] of taken.entries()) {
    const id = await createProblem(ctx, {
      title: titles[matter] ?? matter,
      description: null,
      issues: [],
      rootCauses: [matter],
      products: [],
      sites: [],
      refusals: [],
      caseIds: [],
    });
    const decision = decisions[matter] ?? 'Reprendre chaque dossier avec son équipe, et en tirer une règle.';
    await moveProblem(ctx, id, { move: 'decide', decision });
    const dueOn = new Date(ctx.now().getTime() + 45 * 24 * hourMs).toISOString().slice(0, 10);
    await changeProblem(ctx, id, { dueOn });
    if (place === 0) await moveProblem(ctx, id, { move: 'begin' });
    if (place === 2) await moveProblem(ctx, id, { move: 'fix', fix: fixes[matter] ?? otherFix });
  }
}

async function work(ctx: Ctx, kept: CaseRecord, settings: LoopSettings): Promise<void> {
  const nowMs = ctx.now().getTime();
  const openedMs = kept.opened_at.getTime();
  const share = pace[kept.number % pace.length] as number;
  const neededMs = kept.resolve_minutes * minuteMs * share;
  if (openMsBetween(openedMs, nowMs, settings.calendar) < kept.answer_minutes * minuteMs * 0.5) return;
  const startMs = instantAfter(openedMs, kept.answer_minutes * minuteMs * Math.min(share, 1.1), settings);
  if (startMs > nowMs) return;
  const answered = await answer(
    ctx,
    await applyMove(ctx, kept, 'start', { at: new Date(startMs) }, settings),
    startMs,
  );
  const doneMs = instantAfter(openedMs, neededMs, settings);
  if (doneMs > nowMs) return;
  const { rootCause, done } = causes[kept.origin] ?? other;
  const details = { rootCause, done, at: new Date(doneMs) };
  const resolved = await applyMove(ctx, answered, 'resolve', details, settings);
  const saidMs = doneMs + 30 * hourMs;
  if (saidMs > nowMs || kept.number % 3 === 0) return;
  const isSettled = kept.number % 11 !== 0;
  await updateCase(ctx.client, ctx.workspaceId, kept.case_id, { is_settled: isSettled });
  const at = new Date(saidMs);
  const data = { isSettled };
  await recordEvents(ctx, [{ caseId: kept.case_id, kind: 'customer-said', at, by: 'customer', data }]);
  if (isSettled) await applyMove(ctx, resolved, 'confirm', { at, by: 'customer' }, settings);
}

async function answer(ctx: Ctx, kept: CaseRecord, atMs: number): Promise<CaseRecord> {
  const at = new Date(atMs);
  const patch = {
    answered_at: at,
    answer_met: kept.answer_due_at === null || at <= kept.answer_due_at,
    answer_due_at: null,
  };
  await updateCase(ctx.client, ctx.workspaceId, kept.case_id, patch);
  await recordEvents(ctx, [{ caseId: kept.case_id, kind: 'answered', at }]);
  return { ...kept, ...patch };
}

/** When so much open time has passed, to the next quarter of an hour. */
function instantAfter(fromMs: number, openMs: number, settings: LoopSettings): number {
  let atMs = fromMs + openMs;
  while (openMsBetween(fromMs, atMs, settings.calendar) < openMs) atMs += 15 * minuteMs;
  return atMs;
}
