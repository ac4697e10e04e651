import type { callPurposes } from '@rapport/contracts/assistant';
import { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, type Sentence } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { type AssistantRow, endCall, findAssistant, insertCall, sumSpent } from './queries.ts';
import { keyPurpose } from './settings.ts';

/** Opens transactions of the workspace, one after the other: a call must not hold one. */
export type Within = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

export interface Asked {
  purpose: (typeof callPurposes)[number];
  texts: number;
  system: string;
  user: string;
}

export interface Answered<Shape> {
  answer: Shape;
  cost: number;
  model: string;
}

const timeoutMs = 90_000;
const mostTokensOut = 2_000;
const charactersAToken = 3;
const mostBytes = 1_000_000;

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).partial().optional(),
});

/**
 * Asks the model once, for JSON of a shape.
 *
 * @throws DomainError conflict when it is off or the month's limit is reached; unavailable when it did not answer, or not as asked
 */
export async function ask<Shape>(
  deps: Pick<Deps, 'vault'>,
  within: Within,
  asked: Asked,
  shape: z.ZodType<Shape>,
): Promise<Answered<Shape>> {
  const id = crypto.randomUUID();
  const settings = await within((ctx) => putAside(ctx, id, asked));
  const tokensIn = tokensOf(asked.system + asked.user);
  try {
    const { content, usage } = await complete(deps, settings, asked);
    const used = {
      tokensIn: usage?.prompt_tokens ?? tokensIn,
      tokensOut: usage?.completion_tokens ?? tokensOf(content),
    };
    const cost = costOf(settings, used.tokensIn, used.tokensOut);
    const parsed = shape.safeParse(parseJson(content));
    await within((ctx) =>
      settle(ctx, {
        id,
        ...used,
        cost,
        outcome: parsed.success ? 'answered' : 'not-as-asked',
        asked,
        settings,
      }),
    );
    if (!parsed.success)
      throw unavailable('The model did not answer as asked. Nothing was kept; try again, or another model.');
    return { answer: parsed.data, cost, model: settings.model };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    await within((ctx) =>
      settle(ctx, { id, tokensIn: 0, tokensOut: 0, cost: 0, outcome: 'failed', asked, settings }),
    );
    throw unavailable(
      `The model could not be asked (${(error as Error).message}). Nothing was kept; check its address and key.`,
    );
  }
}

type Ready = AssistantRow & { address: string; model: string };

/** The most it may cost counts at once, under a lock on the settings. */
async function putAside(ctx: Ctx, id: string, asked: Asked): Promise<Ready> {
  const { client, workspaceId, now, actor } = ctx;
  const row = await findAssistant(client, workspaceId, 'for update');
  if (row === null || !row.is_on || row.address === null || row.model === null)
    throw new DomainError(
      'conflict',
      'No language model is set for this workspace. A manager may set one in the settings.',
    );
  const tokensIn = tokensOf(asked.system + asked.user);
  const cost = costOf(row, tokensIn, mostTokensOut);
  const { spent } = await sumSpent(client, workspaceId, now());
  if (spent + cost > row.monthly_limit && (row.price_in > 0 || row.price_out > 0))
    throw new DomainError(
      'conflict',
      'This would pass what may be spent on the language model this month. Nothing was asked; a manager may raise the limit.',
    );
  await insertCall(client, workspaceId, {
    id,
    at: now(),
    actor: `${actor.kind}:${actor.id}`,
    purpose: asked.purpose,
    texts: asked.texts,
    tokensIn,
    cost,
  });
  return { ...row, address: row.address, model: row.model };
}

async function complete(deps: Pick<Deps, 'vault'>, settings: Ready, { system, user }: Asked) {
  const key = settings.sealed_key === null ? null : deps.vault.open(keyPurpose, settings.sealed_key);
  const response = await fetch(`${settings.address.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model: settings.model,
      temperature: 0,
      max_tokens: mostTokensOut,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
    }),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`it answered ${response.status}`);
  }
  const text = await response.text();
  if (text.length > mostBytes) throw new Error('its answer is too long');
  const { choices, usage } = completion.parse(JSON.parse(text));
  return { content: choices[0]!.message.content, usage };
}

async function settle(
  ctx: Ctx,
  call: {
    id: string;
    tokensIn: number;
    tokensOut: number;
    cost: number;
    outcome: string;
    asked: Asked;
    settings: Ready;
  },
): Promise<void> {
  const { id, tokensIn, tokensOut, cost, outcome, asked, settings } = call;
  await endCall(ctx.client, ctx.workspaceId, { id, tokensIn, tokensOut, cost, outcome });
  await recordAudit(ctx, {
    action: 'assistant.asked',
    subject: { kind: 'assistant-call', id },
    details: {
      purpose: asked.purpose,
      texts: asked.texts,
      host: new URL(settings.address).host,
      model: settings.model,
      tokensIn,
      tokensOut,
      cost,
      outcome,
    },
  });
}

function costOf(
  row: Pick<AssistantRow, 'price_in' | 'price_out'>,
  tokensIn: number,
  tokensOut: number,
): number {
  return (tokensIn * row.price_in + tokensOut * row.price_out) / 1_000_000;
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / charactersAToken);
}

/** Models like to wrap their JSON in a fence. */
function parseJson(content: string): unknown {
  const bare = content.trim().replace(/^```(?:json)?\s*|\s*```$/g, '');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function unavailable(message: Sentence): DomainError {
  return new DomainError('unavailable', message);
}
