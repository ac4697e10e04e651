import { type Box, widthOf, writeText } from '../../gestures/cards/writeText.ts';
import { drawCourse } from './drawCourse.ts';
import type { Told } from './sentences.ts';
import { digestWords } from './words.ts';

type Document = PDFKit.PDFDocument;

const page = { width: 595.28, height: 841.89 };
const edge = 48;
const column = page.width - 2 * edge;
const ink = '#1a1b1e';
const quiet = '#5c5f66';
const hairline = '#dee2e6';
const leading = 1.35;

/** The report as a PDF: each measure with its sentence and its year, then what to do first and what falls short. */
export async function digestPdf(told: Told): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: told.language,
    info: { Title: told.subject, Author: told.brand, Producer: 'Rapport', Creator: 'Rapport' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.once('end', resolve);
    document.once('error', reject);
  });
  write(document, told);
  numberPages(document, told);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function write(document: Document, told: Told): void {
  const words = digestWords[told.language];
  const flow = new Flow(document);
  flow.text(told.brand, 10, quiet);
  flow.text(told.title, 20, ink);
  flow.text(told.period, 11, quiet);
  if (told.note) flow.text(told.note, 11, quiet);
  flow.space(12);
  if (told.measures.length === 0) flow.text(words.noAnswers, 11, ink);
  for (const measure of told.measures) writeMeasure(flow, measure, told);
  list(flow, words.priorities, told.priorities);
  list(flow, words.gaps, told.gaps);
  flow.space(16);
  flow.text(words.method, 8.5, quiet);
}

const measureHeight = 102;
const figureWidth = 250;

function writeMeasure(flow: Flow, measure: Told['measures'][number], told: Told): void {
  const top = flow.take(measureHeight);
  const { document } = flow;
  document
    .moveTo(edge, top)
    .lineTo(edge + column, top)
    .lineWidth(0.5)
    .stroke(hairline);
  const put = (text: string, size: number, colour: string, y: number, height: number) => {
    document.fillColor(colour);
    const box: Box = { left: edge, top: top + y, width: figureWidth, height };
    writeText(document, text, box, { hand: 'print', largest: size, smallest: size - 2, leading });
  };
  put(measure.name, 11, ink, 8, 16);
  put(measure.figure ?? '–', 24, ink, 22, 34);
  put(measure.detail, 9, quiet, 56, 14);
  if (measure.change) put(measure.change, 9, ink, 70, 40);
  const chart = {
    left: edge + figureWidth + 24,
    top: top + 14,
    width: column - figureWidth - 24,
    height: 78,
  };
  drawCourse(document, chart, measure, told.language);
}

function list(flow: Flow, title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  flow.space(12);
  flow.text(title, 14, ink);
  flow.space(4);
  for (const item of items) flow.text(item, 10, ink);
}

/** Text from the top of a page to its foot, then on the next. */
class Flow {
  readonly document: Document;
  #y = edge;

  constructor(document: Document) {
    this.document = document;
  }

  /** Room on this page, or on the next. @returns where it begins */
  take(height: number): number {
    if (this.#y + height > page.height - edge - 24) {
      this.document.addPage();
      this.#y = edge;
    }
    const top = this.#y;
    this.#y += height;
    return top;
  }

  space(height: number): void {
    this.#y += height;
  }

  text(words: string, size: number, colour: string): void {
    // A line may be left short by its last word: a little more room than its width asks for.
    const lines = Math.ceil((widthOf(this.document, words, 'print', size) * 1.06) / column);
    const height = Math.max(1, lines) * size * leading + 1;
    const top = this.take(height);
    this.document.fillColor(colour);
    const box = { left: edge, top, width: column, height };
    writeText(this.document, words, box, { hand: 'print', largest: size, smallest: size, leading });
  }
}

function numberPages(document: Document, told: Told): void {
  const { start, count } = document.bufferedPageRange();
  for (let number = 0; number < count; number++) {
    document.switchToPage(start + number);
    document.fillColor(quiet);
    const text = digestWords[told.language].page(number + 1, count);
    const box = { left: edge, top: page.height - edge, width: column, height: 14 };
    writeText(document, text, box, { hand: 'print', largest: 8.5, smallest: 8.5, leading });
  }
}
