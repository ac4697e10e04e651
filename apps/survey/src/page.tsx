import './page.css';
import { render } from 'preact';
import type { PageData } from './data.ts';
import { Survey } from './Survey.tsx';
import { fieldsOf } from './send.ts';
import { tellSize } from './tellSize.ts';

const root = document.getElementById('survey') as HTMLElement;
const data = JSON.parse(document.getElementById('data')?.textContent ?? 'null') as PageData | null;

if (data) {
  root.replaceChildren();
  if (data.channel === 'kiosk') document.documentElement.className = 'kiosk';
  render(<Survey data={data} fields={fieldsOf(data)} />, root);
  tellSize();
} else {
  // The builder's preview: it says what to show, again at each change.
  addEventListener('message', ({ data: told, origin }) => {
    if (origin !== location.origin || told?.rapportPreview === undefined) return;
    const shown = told.rapportPreview as PageData;
    document.documentElement.lang = shown.language;
    const header = document.querySelector('header');
    if (header) header.textContent = shown.brand;
    render(<Survey key={told.key} data={shown} fields={{}} />, root);
  });
  parent.postMessage({ rapportPreviewReady: true }, location.origin);
}
