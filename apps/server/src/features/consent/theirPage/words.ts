import type { ExchangeKind, Language } from '@rapport/contracts/vocabulary';

const french = {
  title: 'Votre page',
  known: 'Ce que nous savons de vous',
  facts: 'Ce que vous nous avez dit ou laissé',
  nothing: 'Rien de plus que vos échanges.',
  since: (date: string) => `Nous nous connaissons depuis le ${date}.`,
  passed: (count: number) =>
    count === 1 ? 'Un échange entre vous et nous.' : `${count} échanges entre vous et nous.`,
  latest: 'Les derniers',
  relation: 'Ce que nous croyons de notre relation',
  probably: (type: string, percent: string) =>
    `Une machine a lu ces échanges et pense à « ${type} » (${percent} de chances). Elle peut se tromper ; elle sert à vous parler comme il vous convient, rien d’autre.`,
  why: 'Pourquoi elle le pense',
  unknown: 'Trop peu d’échanges pour en penser quoi que ce soit.',
  noticed: 'Ce qu’elle a remarqué',
  unsure: 'Une machine a lu ces échanges et hésite : rien ne se détache.',
  notMe: 'Ce n’est pas moi',
  notMeAsk: 'Qu’est-ce qui est faux, ou comment voyez-vous les choses ?',
  closer: 'Ce qui vous ressemble plus (si vous voulez)',
  noChoice: 'Je ne choisis pas',
  notMeSend: 'Corriger',
  corrected: 'Merci. C’est noté, et ceux qui vous parlent le verront.',
  data: 'Vos données',
  dataText: 'Tout ce que nous gardons de vous, à lire ou à emporter. Le lien vaut une semaine.',
  export: 'Rassembler mes données',
  exportTitle: 'Tout ce que nous gardons de vous',
  exportWaiting: 'Nous rassemblons tout. Revenez à cette adresse dans quelques minutes.',
  exportNames:
    'Chaque fiche, telle que nous la gardons, la plus récente d’abord. Les noms des rubriques sont ceux de notre outil, en anglais ; le fichier contient les mêmes.',
  exportFile: 'Emporter le fichier (JSON)',
  erase: 'Être oublié',
  eraseText: 'Nous effacerons tout ce qui mène à vous, sous un mois. C’est sans retour.',
  eraseAsk: 'Demander à être oublié',
  eraseTitle: 'Être oublié : êtes-vous sûr ?',
  eraseSure:
    'Vos achats, vos messages, vos avantages et vos préférences disparaîtront de chez nous. Nous ne pourrons plus vous reconnaître ni vous aider sur une commande passée.',
  eraseYes: 'Oui, effacez tout',
  eraseNo: 'Non, revenir à ma page',
  erased: 'C’est demandé. Nous effacerons tout sous un mois.',
  mailSubject: (brand: string) => `Votre page chez ${brand}`,
  mailText:
    'Vous avez demandé à voir ce que nous savons de vous. Ce lien ouvre votre page pendant un mois ; ne le partagez pas.',
  mailButton: 'Ouvrir ma page',
  sent: 'Nous vous avons écrit : le lien est dans votre boîte.',
  cannotSend: 'Nous n’avons pas d’adresse où vous écrire. Demandez le lien à quelqu’un de chez nous.',
  askPage: 'Voir ce que vous savez de moi',
  askPageText: 'Pour que personne d’autre ne le lise, nous envoyons le lien à votre adresse.',
  you: 'vous :',
  us: 'nous :',
};

export type TheirWords = typeof french;

const english: TheirWords = {
  title: 'Your page',
  known: 'What we know of you',
  facts: 'What you told us or left us',
  nothing: 'Nothing beyond your exchanges.',
  since: (date: string) => `We have known each other since ${date}.`,
  passed: (count: number) =>
    count === 1 ? 'One exchange between you and us.' : `${count} exchanges between you and us.`,
  latest: 'The latest',
  relation: 'What we think of our relationship',
  probably: (type: string, percent: string) =>
    `A machine read these exchanges and thinks of “${type}” (${percent} likely). It may be wrong; it serves to speak to you as suits you, and nothing else.`,
  why: 'Why it thinks so',
  unknown: 'Too few exchanges to think anything of it.',
  noticed: 'What it noticed',
  unsure: 'A machine read these exchanges and cannot tell: nothing stands out.',
  notMe: 'That’s not me',
  notMeAsk: 'What is wrong, or how do you see it?',
  closer: 'What is more like you (if you wish)',
  noChoice: 'I would rather not choose',
  notMeSend: 'Correct it',
  corrected: 'Thank you. It is kept, and those who speak to you will see it.',
  data: 'Your data',
  dataText: 'All we keep of you, to read or to take away. The link lasts a week.',
  export: 'Gather my data',
  exportTitle: 'All we keep of you',
  exportWaiting: 'We are gathering everything. Come back to this address in a few minutes.',
  exportNames:
    'Each record, as we keep it, the latest first. The names of its parts are those of our tool; the file holds the same.',
  exportFile: 'Take the file away (JSON)',
  erase: 'Be forgotten',
  eraseText: 'We will erase whatever leads to you, within a month. It cannot be undone.',
  eraseAsk: 'Ask to be forgotten',
  eraseTitle: 'Be forgotten: are you sure?',
  eraseSure:
    'Your purchases, your messages, your benefits and your preferences will be gone from here. We will not recognise you any more, nor help with a past order.',
  eraseYes: 'Yes, erase everything',
  eraseNo: 'No, back to my page',
  erased: 'Asked. We will erase everything within a month.',
  mailSubject: (brand: string) => `Your page at ${brand}`,
  mailText: 'You asked to see what we know of you. This link opens your page for a month; do not share it.',
  mailButton: 'Open my page',
  sent: 'We wrote to you: the link is in your mailbox.',
  cannotSend: 'We have no address to write to. Ask somebody here for the link.',
  askPage: 'See what you know of me',
  askPageText: 'So that nobody else reads it, we send the link to your address.',
  you: 'you:',
  us: 'we:',
};

export const theirWords: Record<Language, TheirWords> = { fr: french, en: english };

const frenchKinds: Record<ExchangeKind, string> = {
  purchase: 'achat',
  return: 'retour',
  visit: 'visite',
  contact: 'contact',
  message: 'message',
  answer: 'réponse à une question',
  review: 'avis',
  gesture: 'attention',
  complaint: 'réclamation',
  referral: 'recommandation',
  subscription: 'abonnement',
  delivery: 'livraison',
  tag: 'impression notée',
  consent: 'choix de contact',
};

const englishKinds: Record<ExchangeKind, string> = {
  purchase: 'purchase',
  return: 'return',
  visit: 'visit',
  contact: 'contact',
  message: 'message',
  answer: 'answer to a question',
  review: 'review',
  gesture: 'small attention',
  complaint: 'complaint',
  referral: 'recommendation',
  subscription: 'subscription',
  delivery: 'delivery',
  tag: 'impression noted',
  consent: 'choice of contact',
};

export const kindWords: Record<Language, Record<ExchangeKind, string>> = {
  fr: frenchKinds,
  en: englishKinds,
};
