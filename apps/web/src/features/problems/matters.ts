/** What a name that was chosen or typed stands for: a matter that is known, whatever its capitals; else itself. */
export function matterOf(name: string, known: readonly string[], nameOf: (matter: string) => string): string {
  const same = (other: string) => other.toLowerCase() === name.trim().toLowerCase();
  return (
    known.find((matter) => nameOf(matter) === name) ??
    known.find((matter) => same(nameOf(matter)) || same(matter)) ??
    name.trim()
  );
}
