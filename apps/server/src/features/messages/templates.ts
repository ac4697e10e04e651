import { randomUUID } from 'node:crypto';
import {
  type MessageTemplate,
  type NewMessageTemplate,
  templateVariables,
} from '@rapport/contracts/messages';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue, invalidValues } from '../../platform/errors.ts';
import { variableProblems } from './variableProblems.ts';
import { deleteTemplate, findTemplates, saveTemplate } from './writingQueries.ts';

export async function listTemplates({ client, workspaceId }: Ctx): Promise<MessageTemplate[]> {
  const rows = await findTemplates(client, workspaceId);
  return rows.map(({ template_id: id, name, texts }) => ({ id, name, texts }));
}

/**
 * Adds a template, or writes one otherwise.
 *
 * @param id of the one there is; null for a new one
 * @throws DomainError invalid for what is no variable, each with its place, or a name that is taken; not-found
 */
export async function writeTemplate(
  ctx: Ctx,
  id: string | null,
  { name, texts }: NewMessageTemplate,
): Promise<MessageTemplate> {
  const wrong = (['fr', 'en'] as const).flatMap((language) =>
    variableProblems(`texts.${language}`, texts[language], templateVariables),
  );
  if (wrong.length > 0) throw invalidValues(wrong);
  if (id !== null && !(await listTemplates(ctx)).some((each) => each.id === id)) throw noSuchTemplate();
  const template = { id: id ?? randomUUID(), name, texts };
  const isSaved = await saveTemplate(ctx.client, ctx.workspaceId, { template_id: template.id, name, texts });
  if (!isSaved) {
    throw invalidValue('name', 'another template has this name');
  }
  await recordAudit(ctx, { action: 'template.written', subject: { kind: 'template', id: template.id } });
  return template;
}

/** @throws DomainError not-found */
export async function removeTemplate(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteTemplate(ctx.client, ctx.workspaceId, id))) throw noSuchTemplate();
  await recordAudit(ctx, { action: 'template.removed', subject: { kind: 'template', id } });
}

function noSuchTemplate(): DomainError {
  return new DomainError('not-found', 'There is no such template. Reload the page.');
}
