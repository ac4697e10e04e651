import { randomUUID } from 'node:crypto';
import {
  type MessageTemplate,
  type NewMessageTemplate,
  templateVariables,
} from '@rapport/contracts/messages';
import { readTemplate } from '@rapport/core/messages';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { deleteTemplate, findTemplates, saveTemplate } from './queries.ts';

const known: ReadonlySet<string> = new Set(templateVariables);

export async function listTemplates({ client, workspaceId }: Ctx): Promise<MessageTemplate[]> {
  const rows = await findTemplates(client, workspaceId);
  return rows.map(({ template_id: id, name, texts }) => ({ id, name, texts }));
}

/**
 * Adds a template, or writes one otherwise.
 *
 * @param id of the one there is; null for a new one
 * @throws DomainError invalid for a variable that does not exist or a name that is taken; not-found
 */
export async function writeTemplate(
  ctx: Ctx,
  id: string | null,
  { name, texts }: NewMessageTemplate,
): Promise<MessageTemplate> {
  for (const language of ['fr', 'en'] as const) checkVariables(`texts.${language}`, texts[language]);
  if (id !== null && !(await listTemplates(ctx)).some((each) => each.id === id)) throw noSuchTemplate();
  const template = { id: id ?? randomUUID(), name, texts };
  const isSaved = await saveTemplate(ctx.client, ctx.workspaceId, { template_id: template.id, name, texts });
  if (!isSaved) {
    const message = 'another template has this name';
    throw new DomainError('invalid', `name: ${message}`, { fields: [{ field: 'name', message }] });
  }
  await recordAudit(ctx, { action: 'template.written', subject: { kind: 'template', id: template.id } });
  return template;
}

export async function removeTemplate(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteTemplate(ctx.client, ctx.workspaceId, id))) throw noSuchTemplate();
  await recordAudit(ctx, { action: 'template.removed', subject: { kind: 'template', id } });
}

function checkVariables(field: string, text: string): void {
  const { variables, mistakes } = readTemplate(text);
  const wrong = [...mistakes, ...variables.filter((name) => !known.has(name)).map((name) => `{{${name}}}`)];
  if (wrong.length === 0) return;
  const message = `${wrong.join(', ')}: there is no such variable. Those there are: ${templateVariables.join(', ')}`;
  throw new DomainError('invalid', `${field}: ${message}`, { fields: [{ field, message }] });
}

function noSuchTemplate(): DomainError {
  return new DomainError('not-found', 'There is no such template. Reload the page.');
}
