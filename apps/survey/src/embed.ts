/**
 * Shows a survey on another site. It weighs nothing until the survey is wanted: then a frame of ours is loaded.
 *
 *     <script src="https://rapport.example/embed.js" data-survey="https://rapport.example/s/…" data-show="popover" async></script>
 *
 * data-show: `popover` (a button in a corner; the default) or `inline` (where the script stands, or in data-into="#selector").
 * data-label: the words of the button. data-after: seconds before the button shows. data-fields: hidden fields, as site=Lyon.
 */
const script = document.currentScript as HTMLScriptElement | null;
if (script?.dataset.survey) start(script, script.dataset.survey);

function start(from: HTMLScriptElement, survey: string): void {
  const address = new URL(survey, from.src);
  address.searchParams.set('by', 'embed');
  for (const [name, value] of new URLSearchParams(from.dataset.fields ?? ''))
    address.searchParams.set(name, value);
  const frame = frameOf(address);
  if (from.dataset.show === 'inline') {
    const place = from.dataset.into ? document.querySelector(from.dataset.into) : null;
    if (place) place.append(frame);
    else from.after(frame);
    return;
  }
  setTimeout(() => popover(from, address, frame), Number(from.dataset.after ?? 0) * 1000);
}

function frameOf(address: URL): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = document.documentElement.lang.startsWith('fr') ? 'Questionnaire' : 'Survey';
  frame.loading = 'lazy';
  frame.style.cssText = 'border:0;width:100%;min-height:320px;display:block;color-scheme:light dark';
  frame.src = address.href;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== address.origin) return;
    if (data?.rapportSurvey === 'size')
      frame.style.height = `${Math.min(2000, Number(data.height) || 320)}px`;
  });
  return frame;
}

function popover(from: HTMLScriptElement, address: URL, frame: HTMLIFrameElement): void {
  const isFrench = document.documentElement.lang.startsWith('fr');
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `
    button { font: 600 16px/1.2 system-ui, sans-serif; min-height: 44px; padding: 8px 16px; border: 0; border-radius: 8px; background: #1d4ed8; color: #fff; cursor: pointer }
    button:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px }
    .corner { position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; display: flex; flex-direction: column; align-items: flex-end; gap: 8px }
    dialog { position: static; margin: 0; padding: 0; border: 1px solid #adb5bd; border-radius: 12px; width: min(400px, calc(100vw - 32px)); max-height: 70vh; overflow: auto; box-shadow: 0 8px 32px rgb(0 0 0 / .2) }`;
  const corner = document.createElement('div');
  corner.className = 'corner';
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', frame.title);
  const button = document.createElement('button');
  const label = from.dataset.label ?? (isFrench ? 'Votre avis' : 'Your opinion');
  button.textContent = label;
  button.setAttribute('aria-expanded', 'false');
  const toggle = (isOpen: boolean): void => {
    if (isOpen && !frame.isConnected) dialog.append(frame);
    if (isOpen) dialog.show();
    else dialog.close();
    button.textContent = isOpen ? (isFrench ? 'Fermer' : 'Close') : label;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => toggle(!dialog.open));
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && toggle(false));
  let isHeard = false;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== address.origin) return;
    isHeard = true;
    if (data?.rapportSurvey === 'done') setTimeout(() => host.remove(), 6_000);
    if (data?.rapportSurvey !== 'close') return;
    toggle(false);
    button.focus();
  });
  frame.addEventListener('load', () =>
    setTimeout(() => {
      if (isHeard) return;
      // Better no survey than the browser's page of what it refused.
      host.remove();
      console.warn(
        `Rapport: ${location.origin} may not show this survey, or it can't be reached. Name the site among those that may show it, where the survey is sent from.`,
      );
    }, 3_000),
  );
  corner.append(dialog, button);
  root.append(style, corner);
  document.body.append(host);
}
