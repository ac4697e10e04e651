/** Tells the site around, when there is one, how tall the page is, so that its frame fits, and that Escape was pressed. Nothing else is told. */
export function tellSize(): void {
  if (window.parent === window) return;
  document.documentElement.classList.add('embedded');
  const tell = (): void =>
    parent.postMessage({ rapportSurvey: 'size', height: document.body.scrollHeight }, '*');
  new ResizeObserver(tell).observe(document.body);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') parent.postMessage({ rapportSurvey: 'close' }, '*');
  });
  tell();
}

/** Tells the site around that it was answered. */
export function tellDone(): void {
  if (window.parent !== window) parent.postMessage({ rapportSurvey: 'done' }, '*');
}
