/** What of a style is kept in a file: the rest of the page's styles mean nothing there. */
const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'font-variant-numeric',
];

export interface Drawing {
  /** Over the drawing. */
  title: string;
  /** Under it: n, interval, convention. */
  note: string;
}

const padding = 24;
const titleHeight = 36;
const noteHeight = 40;

/** The drawing as a file that stands by itself: title over it, what it rests on under it, colours of the light scheme as shown. */
export function drawingAsSvg(svg: SVGSVGElement, { title, note }: Drawing): string {
  const width = svg.clientWidth + 2 * padding;
  const height = svg.clientHeight + titleHeight + noteHeight + 2 * padding;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineStyles(svg, copy);
  copy.setAttribute('x', String(padding));
  copy.setAttribute('y', String(padding + titleHeight));
  const style = getComputedStyle(svg);
  const whole = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  whole.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(height));
  whole.setAttribute('viewBox', `0 0 ${width} ${height}`);
  whole.setAttribute('font-family', style.fontFamily);
  const paper = document.createElementNS(whole.namespaceURI, 'rect') as SVGRectElement;
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  whole.append(
    paper,
    textAt(title, padding, padding + 18, 18, 600, style.color),
    copy,
    textAt(note, padding, height - padding, 12, 400, style.color),
  );
  return new XMLSerializer().serializeToString(whole);
}

/** The same as a picture, twice as fine as the screen. */
export async function drawingAsPng(svg: SVGSVGElement, drawing: Drawing): Promise<Blob> {
  const source = drawingAsSvg(svg, drawing);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** Hands a file to whoever is at the browser. */
export function saveFile(content: Blob | string, name: string, type: string): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.removeAttribute('class');
  to.removeAttribute('tabindex');
  to.removeAttribute('role');
  for (const name of kept) (to as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  for (const [index, child] of [...from.children].entries())
    inlineStyles(child, to.children[index] as Element);
}

function textAt(words: string, x: number, y: number, size: number, weight: number, fill: string): SVGElement {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  for (const [name, value] of Object.entries({ x, y, 'font-size': size, 'font-weight': weight, fill }))
    text.setAttribute(name, String(value));
  text.textContent = words;
  return text;
}
