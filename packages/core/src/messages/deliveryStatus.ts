/** What a mail server tells of one address it was to deliver to (RFC 3464). */
export interface DeliveryStatus {
  /** Lower case. */
  recipient: string;
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Such as 5.1.1; null when it is not given. */
  code: string | null;
  /** In the words of the server that refused. */
  words: string | null;
  /** Whether the address itself is refused for good, rather than this mail, or for now. */
  isAddressGone: boolean;
}

const actions = new Set(['failed', 'delayed', 'delivered', 'relayed', 'expanded']);

/**
 * Reads the part `message/delivery-status` of a bounce: one group of fields an address, after one of the whole message.
 *
 * @param text the part, decoded
 */
export function readDeliveryStatus(text: string): DeliveryStatus[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .flatMap((fields) => {
      const recipient = addressOf(fields.get('final-recipient') ?? fields.get('original-recipient'));
      const action = fields.get('action')?.toLowerCase() ?? '';
      if (recipient === null || !actions.has(action)) return [];
      const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null;
      const words = fields.get('diagnostic-code')?.replace(/^[^;]*;\s*/, '') || null;
      const isAddressGone = action === 'failed' && isOfAddress(code);
      return [{ recipient, action: action as DeliveryStatus['action'], code, words, isAddressGone }];
    });
}

/** 5.1: bad address; 5.2.1: mailbox disabled; 5.4.4 and 5.4.310: a domain that receives no mail. */
function isOfAddress(code: string | null): boolean {
  return code === null || /^5\.(0\.0|1\.[0-36]|1\.10|2\.1|4\.4|4\.310)$/.test(code);
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':');
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return fields;
}

function addressOf(field: string | undefined): string | null {
  const address = field
    ?.replace(/^[^;]*;/, '')
    .replace(/[<>]/g, '')
    .trim()
    .toLowerCase();
  return address?.includes('@') ? address : null;
}
