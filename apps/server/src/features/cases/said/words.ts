/** What visitors read around the entries of "You said, we did". */
export const words = {
  fr: {
    title: 'Vous l’avez dit, nous l’avons fait',
    intro: 'Ce que vous nous avez dit, et ce que nous avons changé pour vous. Merci de nous le dire.',
    did: 'Ce que nous avons fait :',
    since: (day: string) => `Depuis le ${day}`,
    saidBy: (count: string) => `vous étiez ${count} à nous le dire`,
    none: 'Rien n’est encore publié ici.',
    other: 'Read this page in English',
    over: 'Cette page n’est pas publiée',
    overText: 'Son adresse est incomplète, ou la page n’est plus en ligne.',
  },
  en: {
    title: 'You said, we did',
    intro: 'What you told us, and what we changed for you. Thank you for telling us.',
    did: 'What we did:',
    since: (day: string) => `Since ${day}`,
    saidBy: (count: string) => `${count} of you told us`,
    none: 'Nothing is published here yet.',
    other: 'Lire cette page en français',
    over: 'This page is not published',
    overText: 'Its address was cut short, or the page is no longer online.',
  },
} as const;
