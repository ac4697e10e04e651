import type { CaseOrigin } from '@rapport/contracts/cases';
import {
  type CaseRule,
  type CaseSignal,
  isHostileTurn,
  isTurnMet,
  matchRules,
  matterKinds,
  mostPressing,
} from '@rapport/core/loop';
import { type ObservedExchange, typeKeys } from '@rapport/core/relations';
import { readVerbatim } from '@rapport/core/topics';
import type { Ctx } from '../../../platform/database/context.ts';
import { readScore } from '../../measures/readScore.ts';
import { type KnownTaxonomy, taxonomyOf } from '../../verbatims/taxonomy/taxonomyOf.ts';
import type { Cause } from './cause.ts';
import { findEarlierContacts, findTypesShown } from './queries.ts';

/** An exchange with whose it is, as rules see it. */
export interface Heard {
  id: string;
  customerId: string;
  siteId: string | null;
  atMs: number;
  observed: ObservedExchange;
  text: string | null;
}

const hourMs = 3_600_000;

/** What exchanges mean for the rules: a cause for each that meets one. Costs nothing for those that are too old. */
export async function causesOf(
  ctx: Ctx,
  heard: readonly Heard[],
  rules: readonly CaseRule[],
  nowMs: number,
): Promise<{ cause: Cause; rules: CaseRule[] }[]> {
  const active = rules.filter(({ isOn }) => isOn);
  const oldestMs = nowMs - Math.max(0, ...active.map(({ maxAgeHours }) => maxAgeHours)) * hourMs;
  const recent = heard.filter(({ atMs, observed }) => atMs >= oldestMs && mayMeet(observed));
  if (recent.length === 0) return [];
  const earlier = await earlierContacts(ctx, recent, active);
  const own = active.flatMap(({ trigger }) => (trigger.kind === 'own' ? [trigger.match] : []));
  const taxonomy = own.some(({ topics, says }) => topics ?? says) ? await taxonomyOf(ctx) : null;
  const relations = own.some(({ relations: asked }) => asked) ? await relationsShown(ctx, recent) : null;
  return recent.flatMap((each) => {
    const signal = signalOf(each, {
      sinceSameMatterMs: earlier.get(each.id) ?? null,
      relation: relations?.get(each.id) ?? null,
      taxonomy,
    });
    const met = matchRules(active, signal, nowMs);
    const lead = mostPressing(met);
    return lead === null ? [] : [{ cause: causeOf(each, lead, met), rules: met }];
  });
}

export interface Turn {
  customerId: string;
  siteId: string | null;
  type: number;
  probability: number;
  atMs: number;
}

/** Changes of the relationship shown that meet rules. The key is of the change, whatever rules it meets and when they were written. */
export function turnsToCauses(
  turns: readonly (Turn & { previousType: number | null })[],
  rules: readonly CaseRule[],
  nowMs: number,
): { cause: Cause; rules: CaseRule[] }[] {
  return turns.flatMap(({ customerId, siteId, atMs, probability, ...turn }) => {
    const type = typeKeys[turn.type] as string;
    const previousType = turn.previousType === null ? null : (typeKeys[turn.previousType] as string);
    const turned = { type, previousType, probability, atMs };
    const met = rules.filter((rule) => isTurnMet(rule, turned, nowMs));
    const lead = mostPressing(met);
    if (lead === null) return [];
    const cause: Cause = {
      key: `${isHostileTurn(turned) ? 'hostile' : 'turn'}:${customerId}:${Math.round(atMs)}`,
      customerId,
      kinds: kindsOf(lead, met),
      priority: lead.priority,
      skill: lead.skill,
      owner: lead.owner,
      atMs,
      exchangeId: null,
      siteId,
      issue: null,
      product: null,
      data: { type, ...nameOf(lead) },
    };
    return [{ cause, rules: met }];
  });
}

/**
 * Puts together what is one: a relationship that turned at the very instant of an exchange that is a cause already turned
 * because of it.
 */
export function withTurns(
  heard: readonly { cause: Cause; rules: CaseRule[] }[],
  turns: readonly { cause: Cause; rules: CaseRule[] }[],
): { cause: Cause; rules: CaseRule[] }[] {
  const together = [...heard];
  for (const turn of turns) {
    const at = together.findIndex(
      ({ cause }) => cause.customerId === turn.cause.customerId && cause.atMs === turn.cause.atMs,
    );
    const same = together[at];
    if (same === undefined) together.push(turn);
    else together[at] = joined(same, turn);
  }
  return together;
}

function joined(
  one: { cause: Cause; rules: CaseRule[] },
  other: { cause: Cause; rules: CaseRule[] },
): { cause: Cause; rules: CaseRule[] } {
  const rules = [...one.rules, ...other.rules];
  const lead = mostPressing(rules) ?? (rules[0] as CaseRule);
  // Named after what was said or done, which the turn came of, unless a rule written here presses more.
  const named = lead.trigger.kind === 'own' ? lead : (mostPressing(one.rules) ?? lead);
  const { rule: _, ...data } = { ...other.cause.data, ...one.cause.data };
  const { priority, skill, owner } = lead;
  const cause = { ...one.cause, kinds: kindsOf(named, rules), priority, skill, owner };
  return { rules, cause: { ...cause, data: { ...data, ...nameOf(named) } } };
}

/** Kinds of the rules met, the most pressing first. */
function kindsOf(lead: CaseRule, met: readonly CaseRule[]): CaseOrigin[] {
  return [...new Set([lead, ...met].map(({ trigger }): CaseOrigin => trigger.kind))];
}

/** What cases say of a rule written here. */
function nameOf({ trigger }: CaseRule): { rule?: string } {
  return trigger.kind === 'own' ? { rule: trigger.name } : {};
}

/** Purchases, visits and the like, most of what is stored, meet no rule. */
function mayMeet({ kind, reading, properties }: ObservedExchange): boolean {
  switch (kind) {
    case 'answer':
    case 'complaint':
    case 'contact':
    case 'message':
    case 'review':
      return true;
    case 'delivery':
      return typeof properties?.outcome === 'string';
    default:
      return reading !== undefined;
  }
}

function signalOf(
  { atMs, observed, text }: Heard,
  {
    taxonomy,
    ...known
  }: Pick<CaseSignal, 'sinceSameMatterMs' | 'relation'> & { taxonomy: KnownTaxonomy | null },
): CaseSignal {
  const { kind, direction = 'inbound', properties, reading } = observed;
  const score = kind === 'answer' ? readScore(properties) : null;
  return {
    kind,
    direction,
    atMs,
    score,
    cues: reading?.cues ?? null,
    ...known,
    channel: observed.channel ?? null,
    issue: matterOf(observed),
    outcome: typeof properties?.outcome === 'string' ? properties.outcome : null,
    text: reading === undefined ? null : text,
    language: reading?.language ?? null,
    read: () => {
      if (taxonomy === null || reading === undefined || text === null) return null;
      const { topics, signals } = readVerbatim(text, {
        languages: [reading.language],
        taxonomy: taxonomy.compiled,
      });
      return { topics, says: signals.map(({ key }) => key) };
    },
  };
}

function causeOf({ id, customerId, siteId, atMs, observed }: Heard, lead: CaseRule, met: CaseRule[]): Cause {
  const score = observed.kind === 'answer' ? readScore(observed.properties) : null;
  const issue = matterOf(observed);
  return {
    key: `exchange:${id}`,
    customerId,
    kinds: kindsOf(lead, met),
    priority: lead.priority,
    skill: lead.skill,
    owner: lead.owner,
    atMs,
    exchangeId: id,
    siteId,
    issue,
    product: productOf(observed),
    data: {
      ...(score && { measure: score.measure, score: score.score, scale: score.scale }),
      ...(issue !== null && { issue }),
      ...nameOf(lead),
    },
  };
}

function matterOf({ kind, properties }: ObservedExchange): string | null {
  const issue = properties?.issue;
  return matterKinds.has(kind) && typeof issue === 'string' && issue !== '' ? issue.slice(0, 200) : null;
}

/** What it is about: as the sender says, or the one thing that it names. */
function productOf({ properties, items }: ObservedExchange): string | null {
  const said = properties?.product;
  if (typeof said === 'string' && said.trim() !== '') return said.trim().slice(0, 200);
  const named = new Set(items?.map(({ sku }) => sku));
  const [only] = named;
  return named.size === 1 && only ? only.slice(0, 200) : null;
}

/** The type of relationship shown once each exchange was taken in, by the exchange's id. */
async function relationsShown(ctx: Ctx, heard: readonly Heard[]): Promise<Map<string, string>> {
  const asked = heard.map(({ id, customerId, atMs }) => ({
    exchange_id: id,
    customer_id: customerId,
    at_ms: atMs,
  }));
  const rows = await findTypesShown(ctx.client, ctx.workspaceId, asked);
  return new Map(rows.map(({ exchange_id, type }) => [exchange_id, typeKeys[type] as string]));
}

/** How long before each contact its matter had come before, where a rule asks for it. */
async function earlierContacts(
  ctx: Ctx,
  heard: readonly Heard[],
  rules: readonly CaseRule[],
): Promise<Map<string, number>> {
  const days = rules.map(({ trigger }) => (trigger.kind === 'second-contact' ? trigger.withinDays : 0));
  const withinDays = Math.max(0, ...days);
  if (withinDays === 0) return new Map();
  const asked = heard.flatMap(({ id, customerId, atMs, observed }) => {
    const issue = observed.direction === 'outbound' ? null : matterOf(observed);
    return issue === null ? [] : [{ exchange_id: id, customer_id: customerId, issue, at_ms: atMs }];
  });
  if (asked.length === 0) return new Map();
  const at = new Map(asked.map((each) => [each.exchange_id, each.at_ms]));
  const found = new Map<string, number>();
  for (const row of await findEarlierContacts(ctx.client, ctx.workspaceId, asked, withinDays)) {
    const since = (at.get(row.exchange_id) as number) - row.earlier_ms;
    found.set(row.exchange_id, Math.min(since, found.get(row.exchange_id) ?? Number.POSITIVE_INFINITY));
  }
  return found;
}
