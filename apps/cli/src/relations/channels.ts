import { type Channel, channels } from '@rapport/contracts/vocabulary';

/** What people call channels, in both languages, without accents. */
const synonyms: Readonly<Record<Channel, readonly string[]>> = {
  shop: [
    'store',
    'boutique',
    'magasin',
    'retail',
    'counter',
    'comptoir',
    'in-store',
    'pos',
    'agency',
    'agence',
    'branch',
  ],
  web: ['site', 'website', 'online', 'en ligne', 'ecommerce', 'e-commerce', 'internet'],
  app: ['mobile', 'mobile app', 'application', 'ios', 'android'],
  phone: ['call', 'telephone', 'tel', 'appel', 'voice', 'callcenter', 'call center', 'hotline'],
  email: ['mail', 'e-mail', 'courriel', 'mel', 'newsletter'],
  chat: ['livechat', 'live chat', 'messenger', 'whatsapp', 'chatbot', 'messaging'],
  sms: ['text', 'text message', 'texto', 'mms'],
  social: [
    'instagram',
    'facebook',
    'twitter',
    'x',
    'tiktok',
    'linkedin',
    'youtube',
    'pinterest',
    'reddit',
    'social media',
    'reseaux sociaux',
    'bluesky',
    'threads',
  ],
  post: ['letter', 'courrier', 'lettre', 'postal', 'poste', 'paper', 'mailing'],
  survey: ['questionnaire', 'enquete', 'sondage', 'form', 'formulaire', 'poll'],
  partner: ['partenaire', 'marketplace', 'reseller', 'revendeur', 'affiliate', 'amazon', 'third party'],
  other: ['autre'],
};

const channelByWord: ReadonlyMap<string, Channel> = new Map([
  ...channels.map((channel) => [channel, channel] as const),
  ...channels.flatMap((channel) => synonyms[channel].map((word) => [word, channel] as const)),
]);

/** The channel meant by a word; `other` when it is not one we know. */
export function channelOf(word: string): Channel {
  return channelByWord.get(word) ?? channelMeantBy(word);
}

function channelMeantBy(word: string): Channel {
  const plain = word.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ');
  return channelByWord.get(plain) ?? channelByWord.get(plain.replaceAll(' ', '-')) ?? 'other';
}
