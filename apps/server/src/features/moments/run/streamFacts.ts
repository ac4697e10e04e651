import { channels, exchangeKinds } from '@rapport/contracts/vocabulary';
import {
  type EventMatch,
  type MomentEvent,
  type MomentFacts,
  type MomentRule,
  reachDays,
} from '@rapport/core/moments';
import { decodeTally, mergeTallies, typeKeys } from '@rapport/core/relations';
import type { ClientBase } from 'pg';
import {
  type EventRow,
  type FactNeeds,
  findAbsorbedTallies,
  findNewsOfPeople,
  type NewsRow,
  type PersonRow,
  readAbsorbedEvents,
  readEvents,
  readPersons,
} from './factQueries.ts';

export interface Known {
  customerId: string;
  facts: MomentFacts;
}

/** What rules ask to know, looked at from a day on. */
export function needsOf(rules: readonly MomentRule[], timeZone: string, fromDay: number): FactNeeds {
  const kinds = new Set<string>(rules.flatMap(kindsOf));
  return {
    timeZone,
    sinceDay: fromDay - Math.max(1, ...rules.map(reachDays)),
    kinds: [...kinds],
    position: rules.some(({ conditions }) => conditions.some(({ kind }) => kind === 'axis')),
    purchaseDays: rules.some(({ trigger }) => trigger.kind === 'return'),
  };
}

function kindsOf({ trigger, conditions }: MomentRule): string[] {
  const matches: EventMatch[] = conditions.flatMap((each) => (each.kind === 'happened' ? [each.event] : []));
  if (trigger.kind === 'event') matches.push(...trigger.events, ...(trigger.unlessThen ?? []));
  return matches.map(({ kind }) => kind);
}

/**
 * What moments need to know of customers, one after the other by id: two cursors read side by side, so that memory is that of a piece
 * whatever the size of the base.
 *
 * @param ids of surviving customers; null: everybody
 */
export async function* streamFacts(
  client: ClientBase,
  workspaceId: string,
  needs: FactNeeds,
  ids: readonly string[] | null,
): AsyncGenerator<Known> {
  const news = Map.groupBy(await findNewsOfPeople(client, workspaceId, needs.sinceDay - 60), ({ id }) => id);
  const absorbed = await absorbedEvents(client, workspaceId, needs, ids);
  const events = new EventReader(readEvents(client, workspaceId, needs, ids));
  for await (const persons of readPersons(client, workspaceId, needs, ids)) {
    const merged = persons.filter((person) => person.tally && person.absorbed > 0).map(({ id }) => id);
    const tallies =
      merged.length > 0
        ? Map.groupBy(await findAbsorbedTallies(client, workspaceId, merged), ({ id }) => id)
        : null;
    for (const person of persons) {
      const own = await events.of(person.id);
      const others = absorbed.get(person.id);
      const known = others ? [...own, ...others].sort((a, b) => a.day - b.day) : own;
      yield {
        customerId: person.id,
        facts: factsOf(person, known, tallies?.get(person.id) ?? [], news.get(person.id) ?? []),
      };
    }
  }
}

async function absorbedEvents(
  client: ClientBase,
  workspaceId: string,
  needs: FactNeeds,
  ids: readonly string[] | null,
): Promise<Map<string, MomentEvent[]>> {
  const found = new Map<string, MomentEvent[]>();
  for await (const rows of readAbsorbedEvents(client, workspaceId, needs, ids))
    for (const row of rows) {
      const own = found.get(row.id);
      if (own) own.push(eventOf(row));
      else found.set(row.id, [eventOf(row)]);
    }
  return found;
}

const nothing: MomentEvent[] = [];

/** Hands out the exchanges of one customer after the other, ids ascending. */
class EventReader {
  readonly #pieces: AsyncGenerator<EventRow[]>;
  #rows: EventRow[] = [];
  #at = 0;
  #isOver = false;

  constructor(pieces: AsyncGenerator<EventRow[]>) {
    this.#pieces = pieces;
  }

  async of(id: string): Promise<MomentEvent[]> {
    let found = nothing;
    for (;;) {
      const row = this.#rows[this.#at];
      if (row === undefined) {
        if (this.#isOver || !(await this.#next())) return found;
      } else if (row.id < id) this.#at++;
      else if (row.id > id) return found;
      else {
        if (found === nothing) found = [];
        found.push(eventOf(row));
        this.#at++;
      }
    }
  }

  async #next(): Promise<boolean> {
    const { value, done } = await this.#pieces.next();
    this.#isOver = done === true;
    this.#rows = value ?? [];
    this.#at = 0;
    return !this.#isOver;
  }
}

function eventOf(row: EventRow): MomentEvent {
  return {
    id: row.exchange_id,
    kind: exchangeKinds[row.kind] ?? 'visit',
    channel: row.channel === null ? null : (channels[row.channel] ?? null),
    direction: row.direction === 1 ? 'outbound' : 'inbound',
    day: row.day,
    amountCents: row.amount_cents,
    properties: row.details?.properties ?? null,
    items: row.details?.items ?? [],
  };
}

function factsOf(
  person: PersonRow,
  events: readonly MomentEvent[],
  absorbedTallies: readonly { tally: Buffer }[],
  news: readonly NewsRow[],
): MomentFacts {
  const { since_day: day, previous_type: before } = person;
  return {
    firstDay: person.first_day,
    type: person.type === null ? null : (typeKeys[person.type] ?? null),
    turned: day === null || before === null ? null : { day, from: typeKeys[before] ?? null },
    position: person.mean?.map((value) => value / 10_000) ?? [],
    purchases: person.purchases,
    valueCents: person.value_cents,
    quietDay: person.quiet_day,
    birthday: birthdayOf(person.birthday),
    purchaseDays:
      person.tally === null
        ? []
        : absorbedTallies.reduce(
            (sum, { tally }) => mergeTallies(sum, decodeTally(tally)),
            decodeTally(person.tally),
          ).latestDays,
    events,
    news: news.map(({ news_id: id, kind, name: product, day: told }) => ({ id, kind, product, day: told })),
  };
}

/** As 1984-05-17, or --05-17 where the year was not given. */
function birthdayOf(text: string | null): MomentFacts['birthday'] {
  const found = text === null ? null : /^(?:\d{4}|-)-(\d{2})-(\d{2})/.exec(text);
  if (!found) return null;
  const [month, day] = [Number(found[1]), Number(found[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : null;
}
