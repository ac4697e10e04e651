import { compareHandles, normaliseHandle } from '@rapport/core/identity';
import { LineProblem } from '../lines/LineProblem.ts';

interface Handle {
  kind: string;
  value: string;
  verified: boolean;
}

/** Who each line is about. Two customers become one when verified handles of both come together, as in the server. */
export class People {
  /** How each is called in the answer: as first given. */
  readonly names: string[] = [];
  readonly #byHandle = new Map<string, { customer: number; verified: boolean }>();
  readonly #mergedInto = new Map<number, number>();
  readonly #onMerge: (into: number, other: number) => void;

  constructor(onMerge: (into: number, other: number) => void) {
    this.#onMerge = onMerge;
  }

  /** The number of the customer, from 0 in order of first appearance. */
  numberOf(customer: unknown): number {
    if (typeof customer === 'string')
      return this.#resolve([{ kind: 'external', value: customer, verified: true }], customer);
    const handles = (customer as unknown[]).map(readHandle);
    return this.#resolve(handles.toSorted(compareHandles), (handles[0] as Handle).value);
  }

  isMerged(customer: number): boolean {
    return this.#mergedInto.has(customer);
  }

  #resolve(handles: Handle[], name: string): number {
    const owners = handles.map((handle) => this.#byHandle.get(keyOf(handle)));
    const first = owners.find((owner) => owner !== undefined);
    let customer = first ? this.#survivor(first.customer) : this.names.push(name) - 1;
    const isSelfVerified = handles.some(
      (handle, i) =>
        (handle.verified || owners[i]?.verified) &&
        (!owners[i] || this.#survivor(owners[i].customer) === customer),
    );
    for (const [i, handle] of handles.entries()) {
      const owner = owners[i];
      if (!owner) {
        this.#byHandle.set(keyOf(handle), { customer, verified: handle.verified });
        continue;
      }
      owner.verified ||= handle.verified;
      const other = this.#survivor(owner.customer);
      if (other !== customer && owner.verified && isSelfVerified) customer = this.#merge(customer, other);
    }
    return customer;
  }

  /** The one who appeared first stays. */
  #merge(a: number, b: number): number {
    const into = Math.min(a, b);
    const other = Math.max(a, b);
    this.#mergedInto.set(other, into);
    this.#onMerge(into, other);
    return into;
  }

  #survivor(customer: number): number {
    let survivor = customer;
    for (let next = this.#mergedInto.get(survivor); next !== undefined; next = this.#mergedInto.get(survivor))
      survivor = next;
    return survivor;
  }
}

function readHandle(value: unknown, index: number): Handle {
  const { kind, value: raw, verified } = (value ?? {}) as Record<string, unknown>;
  if (typeof kind !== 'string' || (typeof raw !== 'string' && typeof raw !== 'number'))
    throw new LineProblem(
      `customer.${index}`,
      'is not a handle; write {"kind": "email", "value": "name@example.com"}',
    );
  const normalised = normaliseHandle(kind, String(raw), { defaultCountry: 'FR' });
  if (!normalised.ok) throw new LineProblem(`customer.${index}`, normalised.message);
  return {
    kind,
    value: normalised.value,
    verified: typeof verified === 'boolean' ? verified : kind === 'external',
  };
}

function keyOf(handle: Handle): string {
  return `${handle.kind}\u0000${handle.value}`;
}
