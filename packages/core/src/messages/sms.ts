/** The letters of GSM 03.38 that take one place, and those of its extension, which take two. */
const gsmLetters = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const gsmExtension = new Set('^{}\\[~]|€\f');
/** Of one part alone, and of each part of several, which say where they belong. */
const room = { gsm: { alone: 160, each: 153 }, ucs2: { alone: 70, each: 67 } } as const;

export interface SmsSize {
  /** `ucs2` as soon as one letter is not in the GSM alphabet: a part then holds less than half. */
  encoding: 'gsm' | 'ucs2';
  /** What a carrier counts, and charges for. */
  parts: number;
}

/**
 * How many parts a text message takes (3GPP TS 23.038 and 23.040): 160 letters of the GSM alphabet, or 153 a part; 70 or 67 with any
 * other letter. A letter is not cut between two parts.
 *
 * @example smsSize('À bientôt') // { encoding: 'ucs2', parts: 1 }: neither À nor ô is in the GSM alphabet
 */
export function smsSize(text: string): SmsSize {
  const letters = [...text];
  const isGsm = letters.every((letter) => gsmLetters.has(letter) || gsmExtension.has(letter));
  const encoding = isGsm ? 'gsm' : 'ucs2';
  const sizes = letters.map((letter) => (isGsm ? (gsmExtension.has(letter) ? 2 : 1) : letter.length));
  const { alone, each } = room[encoding];
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return { encoding, parts: 1 };
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > each) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, parts };
}

const plainer: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/**
 * Typographic signs as the GSM alphabet has them, where that alone makes it fit: one curved apostrophe more than doubles what a message
 * costs. Letters are left as they are.
 */
export function plainSms(text: string): string {
  const plain = text.replace(/[’‘“”–—…\u00a0\u202f]/g, (sign) => plainer[sign] as string);
  return smsSize(plain).parts < smsSize(text).parts ? plain : text;
}

const stops = new Set(
  ['stop', 'stopsms', 'stopall', 'arret', 'arreter', 'desabonner', 'desinscrire', 'resilier'].concat([
    'unsubscribe',
    'cancel',
    'end',
    'quit',
  ]),
);
const starts = new Set(['start', 'unstop', 'reprendre', 'reabonner']);

/**
 * Whether an answer asks to be left alone, or to be written to again: that word alone, as carriers read it.
 *
 * @example smsWish('Arrêt !') // 'stop'
 */
export function smsWish(text: string): 'stop' | 'start' | null {
  const word = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return stops.has(word) ? 'stop' : starts.has(word) ? 'start' : null;
}

const refusals = { fr: 'STOP pour ne plus en recevoir', en: 'Reply STOP to opt out' } as const;

/** The message with the way to refuse the next ones, which a message that is not needed owes (L34-5 CPCE); left as it is where it says it. */
export function withStop(text: string, language: 'fr' | 'en'): string {
  return /\bSTOP\b/.test(text) ? text : `${text.trimEnd()}\n${refusals[language]}`;
}
