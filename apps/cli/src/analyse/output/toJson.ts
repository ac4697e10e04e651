/**
 * JSON for a script that relies on its numbers: a number that is none (NaN, infinite) would silently become null, so it is a
 * fault of ours and stops here.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(
    value,
    function check(this: unknown, key: string, item: unknown) {
      if (typeof item === 'number' && !Number.isFinite(item))
        throw new Error(`${key} came out as ${item}; please report this file as a fault of Rapport`);
      if (ArrayBuffer.isView(item)) return Array.from(item as Float64Array);
      return item;
    },
    2,
  );
}
