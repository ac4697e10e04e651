/** Lines are looked at up to this length: whoever writes to us must not be able to make reading slow. */
const looked = 400;

const attributionStart = /^\s*[>*_-]*\s*(on|le|el|il|am|op|em|den|w dniu)\s/i;
const attributionEnd =
  /(wrote|a [ée]crit|escribi[óo]|ha scritto|escreveu|schrieb[^:]{0,200}|schreef[^:]{0,200}|skrev[^:]{0,200})\s?:\s*[*_-]*$/i;
const divider =
  /^\s*-{2,}\s*(original message|forwarded message|message d[’'´ ]origine|message original|message transf[ée]r[ée]|message initial|mensaje original|urspr[üu]ngliche nachricht|messaggio originale)\s*-{2,}\s*$/i;
const headerFirst = /^\s*\*?(from|de|von|expéditeur|exp[ée]diteur|da|van)\s?:\*?\s/i;
const headerNext =
  /^\s*\*?(sent|date|to|cc|subject|envoy[ée]e?( le)?|[àa]|destinataire|objet|gesendet|an|betreff)\s?:/i;
const rule = /^\s*_{10,}\s*$/;
const signature = /^--\s?$/;
const device =
  /^\s*(sent from (my|the|yahoo|mail|proton|outlook)|get outlook for|envoy[ée]e? (de(puis)?|à partir de) |t[ée]l[ée]charge[rz] outlook|obtenir outlook|provenance : courrier)/i;

/**
 * What somebody wrote, out of the text of their mail: without what they answer, which mailboxes quote under or between, and
 * without signature after `-- ` and the advertisement of their device. Never loses all: where nothing of their own would be left,
 * the text comes back as it was.
 *
 * Linear in the length of the text.
 *
 * @example replyText('Oui.\n\nLe 1 juin 2026 à 11:00, Maison <a@b.fr> a écrit :\n> Venez-vous ?') // 'Oui.'
 */
export function replyText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const own = lines.slice(0, endOfOwn(lines)).filter((line) => !line.startsWith('>'));
  const signed = own.findIndex((line) => signature.test(line));
  const kept = withoutTail(signed > 0 ? own.slice(0, signed) : own);
  return tidy(kept) || tidy(lines);
}

/** Where what is answered begins. */
function endOfOwn(lines: readonly string[]): number {
  const start = lines.findIndex((_, at) => isAttribution(lines, at) || isDivider(lines, at));
  return start < 0 ? lines.length : start;
}

/** "On Monday, Maison <a@b.fr> wrote:", which mailboxes break over up to three lines. */
function isAttribution(lines: readonly string[], at: number): boolean {
  if (!attributionStart.test(lines[at]!.slice(0, looked))) return false;
  let whole = '';
  for (let end = at; end < at + 3 && end < lines.length; end++) {
    whole = `${whole} ${lines[end]!.slice(0, looked)}`;
    if (!attributionEnd.test(whole.slice(-looked))) continue;
    // "On Monday you wrote:" is also how people complain: an address or a quotation must go with it.
    return whole.includes('@') || (lines.slice(end + 1, end + 4).find(isFilled) ?? '').startsWith('>');
  }
  return false;
}

function isDivider(lines: readonly string[], at: number): boolean {
  const line = lines[at]!.slice(0, looked);
  if (divider.test(line)) return true;
  if (!headerFirst.test(line)) return false;
  const next = lines.slice(at + 1, at + 6).filter((each) => headerNext.test(each.slice(0, looked)));
  return next.length >= 2;
}

/** Without the last lines that nobody wrote. */
function withoutTail(lines: readonly string[]): string[] {
  const kept = [...lines];
  while (kept.length > 0) {
    const last = kept.at(-1)!.slice(0, looked);
    if (isFilled(last) && !rule.test(last) && !device.test(last)) break;
    kept.pop();
  }
  return kept;
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
