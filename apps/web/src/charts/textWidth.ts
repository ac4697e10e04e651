let context: CanvasRenderingContext2D | null = null;

/** Width in pixels of a text in the interface's typeface. */
export function textWidth(text: string, fontSize: number, weight = 400): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * fontSize * 0.56;
  context.font = `${weight} ${fontSize}px 'Inter Variable', system-ui, sans-serif`;
  return context.measureText(text).width;
}
