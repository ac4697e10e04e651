const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an XML document: entities, and the `_x000D_` by which spreadsheets write control characters. */
export function unescapeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
        if (!name.startsWith('#')) return named[name] ?? whole;
        const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)).replace('\r', ''),
      )
    : plain;
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute in the inside of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)${name}="([^"]*)"`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(tag)?.[1];
  return found === undefined ? undefined : unescapeXml(found);
}

/** The words of a rich or plain string; readings of Japanese (rPh) are not part of it. */
export function textIn(xml: string): string {
  let text = '';
  const cleaned = xml.includes('rPh') ? xml.replace(/<(\w+:)?rPh\b[\s\S]*?<\/(\w+:)?rPh>/g, '') : xml;
  for (const found of cleaned.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += found[1];
  return unescapeXml(text);
}
