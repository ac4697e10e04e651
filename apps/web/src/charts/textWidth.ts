let context: CanvasRenderingContext2D | null = null;

/** Width in pixels of a text in the interface's typeface. */
export function textWidth(text: string, fontSize: number, weight = 400): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * fontSize * 0.56;
  context.font = `${weight} ${fontSize}px 'Inter Variable', system-ui, sans-serif`;
  return context.measureText(text).width;
}

/** The text, cut with an ellipsis when it is wider than `width`. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, fontSize) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
