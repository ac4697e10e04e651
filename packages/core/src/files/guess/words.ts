import {
  type ObservedChannel,
  type ObservedKind,
  observedChannels,
  observedKinds,
} from '../../relations/exchange.ts';

const kindWords: Readonly<Record<string, ObservedKind>> = {
  ...Object.fromEntries(observedKinds.map((kind) => [kind, kind])),
  ...each(
    'purchase',
    'order|sale|buy|bought|sold|achat|vente|commande|facture|invoice|debit|paiement|payment|order completed',
  ),
  ...each(
    'return',
    'refund|retour|remboursement|avoir|cancellation|cancelled|canceled|annulation|annule|credit|credit note|returned|refunded',
  ),
  ...each('visit', 'visite|page|view|page view|session|passage|store visit'),
  ...each('contact', 'call|appel|demande|request|ticket|support|enquiry|inquiry'),
  ...each('message', 'email|mail|chat|sms|courriel|comment|commentaire'),
  ...each('answer', 'survey|response|reponse|enquete|nps|csat|ces'),
  ...each('review', 'avis|rating|evaluation'),
  ...each('gesture', 'gift|cadeau|geste|geste commercial'),
  ...each('complaint', 'reclamation|plainte|claim'),
  ...each('referral', 'parrainage|recommandation|recommendation'),
  ...each('subscription', 'abonnement|subscribe'),
  ...each('delivery', 'livraison|shipment|expedition'),
  ...each('consent', 'consentement|opt in|opt out'),
};

const channelWords: Readonly<Record<string, ObservedChannel>> = {
  ...Object.fromEntries(observedChannels.map((channel) => [channel, channel])),
  ...each(
    'shop',
    'store|boutique|magasin|retail|pos|instore|in store|in shop|point de vente|offline|caisse|agence|branch',
  ),
  ...each('web', 'online|website|site|site web|internet|ecommerce|e commerce|online store|en ligne|eshop'),
  ...each('app', 'mobile|mobile app|application|ios|android|appli'),
  ...each('phone', 'telephone|tel|call|call center|call centre|centre d appels|appel'),
  ...each('email', 'mail|e mail|courriel|newsletter'),
  ...each('chat', 'livechat|live chat|messenger|whatsapp'),
  ...each('sms', 'text|texto'),
  ...each('social', 'facebook|instagram|twitter|x|tiktok|linkedin|social media|reseaux sociaux'),
  ...each('post', 'letter|courrier|lettre|postal'),
  ...each('survey', 'enquete|questionnaire|sondage'),
  ...each('partner', 'marketplace|amazon|ebay|partenaire|reseller'),
  ...each('other', 'autre|unknown|inconnu'),
};

/** The kind a word stands for, in English or French; undefined when it stands for none. */
export function kindOf(text: string): ObservedKind | undefined {
  return find(kindWords, text);
}

/** The channel a word stands for, in English or French. */
export function channelOf(text: string): ObservedChannel | undefined {
  return find(channelWords, text);
}

export function directionOf(text: string): 'inbound' | 'outbound' | undefined {
  const word = plain(text);
  if (/^(in|inbound|incoming|entrant|entrante|recu|received|from customer)$/.test(word)) return 'inbound';
  return /^(out|outbound|outgoing|sortant|sortante|envoye|sent|to customer)$/.test(word)
    ? 'outbound'
    : undefined;
}

function find<T>(words: Readonly<Record<string, T>>, text: string): T | undefined {
  const word = plain(text);
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

function each<T extends string>(value: T, words: string): Record<string, T> {
  return Object.fromEntries(words.split('|').map((word) => [word, value]));
}
