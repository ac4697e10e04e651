interface Span {
  start: number;
  end: number;
}

/** A text in pieces, each with the marks that cover it: marks may lie in one another. */
export function cutAtMarks<Mark extends Span>(
  text: string,
  marks: readonly Mark[],
): { start: number; text: string; marks: Mark[] }[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) {
    if (start > 0 && start < text.length) edges.add(start);
    if (end > 0 && end < text.length) edges.add(end);
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => ({
    start,
    text: text.slice(start, places[i + 1]),
    marks: marks.filter((mark) => mark.start <= start && mark.end > start),
  }));
}
