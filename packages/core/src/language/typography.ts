/**
 * French puts a space that never breaks before : ; ? ! % and inside « ». Writing it by hand is invisible in an editor, so
 * texts are written with plain spaces and set here.
 */
export function setFrenchSpaces(text: string): string {
  return text
    .replace(/ ([:»%€])/g, '\u00A0$1')
    .replace(/ ([;?!])/g, '\u202F$1')
    .replace(/« /g, '«\u00A0');
}
