import type { Channel, Language } from '@rapport/contracts/vocabulary';

const channels: Record<Language, Record<Channel, string>> = {
  fr: {
    shop: 'En boutique',
    web: 'Sur notre site',
    app: 'Dans l’application',
    phone: 'Par téléphone',
    email: 'Par e-mail',
    chat: 'Par messagerie instantanée',
    sms: 'Par SMS',
    social: 'Sur les réseaux sociaux',
    post: 'Par courrier',
    survey: 'Par questionnaire',
    partner: 'Par un partenaire',
    other: 'Autrement',
  },
  en: {
    shop: 'In the shop',
    web: 'On our website',
    app: 'In the app',
    phone: 'By phone',
    email: 'By email',
    chat: 'By chat',
    sms: 'By text message',
    social: 'On social networks',
    post: 'By post',
    survey: 'By questionnaire',
    partner: 'Through a partner',
    other: 'Otherwise',
  },
};

export const channelWords = (language: Language, channel: Channel): string => channels[language][channel];

const french = {
  title: 'Vos préférences',
  hello: (name: string) => `Bonjour ${name},`,
  intro: 'Choisissez pourquoi et comment nous vous parlons. Ce que vous éteignez s’arrête aussitôt.',
  always: 'Toujours : nous vous répondons, et vous tenons au courant de ce que vous avez acheté.',
  save: 'Enregistrer mes choix',
  stopAll: 'Ne plus rien m’envoyer',
  saved: 'Vos choix sont enregistrés.',
  other: 'Read this page in English',
  unsubscribeTitle: 'Ne plus recevoir ces messages',
  unsubscribeAsk: (purpose: string, channel: string) => `${purpose} (${channel.toLowerCase()}) : arrêter ?`,
  unsubscribeYes: 'Oui, arrêter',
  unsubscribeDone: 'C’est arrêté. Vous ne recevrez plus ces messages.',
  toPreferences: 'Choisir autre chose',
  lostTitle: 'Ce lien n’ouvre rien',
  lost: 'Il a été mal recopié, ou vos données ne sont plus chez nous. Ouvrez-le depuis le dernier message que vous avez reçu.',
};

export type PageWords = typeof french;

const english: PageWords = {
  title: 'Your preferences',
  hello: (name: string) => `Hello ${name},`,
  intro: 'Choose why and how we speak to you. What you switch off stops at once.',
  always: 'Always: we answer you, and keep you informed of what you bought.',
  save: 'Save my choices',
  stopAll: 'Stop writing to me',
  saved: 'Your choices are saved.',
  other: 'Lire cette page en français',
  unsubscribeTitle: 'Stop these messages',
  unsubscribeAsk: (purpose: string, channel: string) => `${purpose} (${channel.toLowerCase()}): stop?`,
  unsubscribeYes: 'Yes, stop',
  unsubscribeDone: 'Stopped. You will not receive these messages any more.',
  toPreferences: 'Choose something else',
  lostTitle: 'This link opens nothing',
  lost: 'It was copied wrongly, or we no longer hold your data. Open it from the last message you received.',
};

export const wordsIn: Record<Language, PageWords> = { fr: french, en: english };
