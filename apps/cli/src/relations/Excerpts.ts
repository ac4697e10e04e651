const mostKept = 8;
const longest = 160;

export interface Excerpt {
  id: string;
  atMs: number;
  text: string;
}

/** The latest words of each customer, to show beside the reasons they gave. */
export class Excerpts {
  readonly #kept: (Excerpt[] | undefined)[] = [];

  add(customer: number, id: string, atMs: number | null, text: string): void {
    this.#kept[customer] ??= [];
    const kept = this.#kept[customer];
    kept.push({ id, atMs: atMs ?? -Infinity, text: shortened(text) });
    if (kept.length > mostKept) dropEarliest(kept);
  }

  merge(into: number, other: number): void {
    for (const { id, atMs, text } of this.#kept[other] ?? []) this.add(into, id, atMs, text);
    this.#kept[other] = undefined;
  }

  of(customer: number): readonly Excerpt[] {
    return this.#kept[customer] ?? [];
  }
}

function dropEarliest(kept: Excerpt[]): void {
  let earliest = 0;
  for (let i = 1; i < kept.length; i++)
    if ((kept[i] as Excerpt).atMs < (kept[earliest] as Excerpt).atMs) earliest = i;
  kept.splice(earliest, 1);
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  // A cut within a surrogate pair would leave half a character.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
