export interface LabelRequest {
  key: string;
  /** Centre and radius of the mark that is named, in pixels. */
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
}

export interface PlacedLabel {
  key: string;
  /** Centre of the label. */
  x: number;
  y: number;
  /** Far enough from its mark for a line between them to help. */
  isLed: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const gap = 3;
const rings = [0, 14, 30, 50, 74, 100];
const directions = 16;

/**
 * Names marks without one name covering another: each takes the nearest free place among rings around its mark, largest marks
 * first (greedy point-feature labelling, after Christensen, Marks and Shieber 1995). A name with no free place is left out.
 *
 * @param farthest pixels between a mark and its name, at most
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  field: { width: number; height: number },
  farthest = Number.POSITIVE_INFINITY,
): PlacedLabel[] {
  const taken: Box[] = [];
  const marks = requests.map(markBox);
  const placed: PlacedLabel[] = [];
  const bySize = [...requests].sort((a, b) => b.radius - a.radius || a.key.localeCompare(b.key));
  for (const request of bySize) {
    const found = bestPlace(request, field, farthest, taken, marks);
    if (!found) continue;
    taken.push(boxOf(request, found.x, found.y));
    placed.push({ key: request.key, x: found.x, y: found.y, isLed: found.ring > 0 });
  }
  return placed;
}

function bestPlace(
  request: LabelRequest,
  field: { width: number; height: number },
  farthest: number,
  taken: readonly Box[],
  marks: readonly Box[],
): { x: number; y: number; ring: number } | null {
  let best: { x: number; y: number; ring: number; cost: number } | null = null;
  for (const [ring, distance] of rings.entries()) {
    if (distance > farthest) break;
    for (let step = 0; step < directions; step++) {
      const angle = (step * 2 * Math.PI) / directions;
      const reach = request.radius + gap + distance;
      const x = request.x + Math.cos(angle) * (reach + request.width / 2);
      const y = request.y + Math.sin(angle) * (reach + request.height / 2);
      const box = boxOf(request, x, y);
      if (box.left < 0 || box.top < 0 || box.right > field.width || box.bottom > field.height) continue;
      if (taken.some((other) => overlap(box, other) > 0)) continue;
      const covered = marks.reduce((sum, mark) => sum + overlap(box, mark), 0);
      // Covering a mark costs more than going one ring further; beside reads better than above or below.
      const cost = covered * 2 + distance * 2 + Math.abs(Math.sin(angle)) * 4;
      if (!best || cost < best.cost) best = { x, y, ring, cost };
    }
    if (best && best.cost < (rings[ring + 1] ?? Number.POSITIVE_INFINITY) * 2) break;
  }
  return best;
}

function boxOf(request: LabelRequest, x: number, y: number): Box {
  return {
    left: x - request.width / 2,
    right: x + request.width / 2,
    top: y - request.height / 2,
    bottom: y + request.height / 2,
  };
}

function markBox({ x, y, radius }: LabelRequest): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Shared area. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
