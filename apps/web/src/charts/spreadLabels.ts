/** Places of labels in a column so that none covers another: each as near as can be to where it belongs, in order. */
export function spreadLabels(
  labels: readonly { key: string; at: number }[],
  gap: number,
  top: number,
  bottom: number,
): Map<string, number> {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  const places: number[] = [];
  let floor = top;
  for (const { at } of sorted) {
    const place = Math.max(at, floor);
    places.push(place);
    floor = place + gap;
  }
  let ceiling = bottom;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] as number, ceiling);
    ceiling = (places[i] as number) - gap;
  }
  return new Map(sorted.map(({ key }, i) => [key, places[i] as number]));
}
