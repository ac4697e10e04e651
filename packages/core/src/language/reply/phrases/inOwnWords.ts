import type { ReadLanguage } from '../../tokens/stemWord.ts';

type Step = readonly [from: RegExp, to: string];

/** What is answered, in the customer's own words. */
export interface OwnWords {
  /** As `readReply` folds it. */
  said: string;
  /** Whether it was a note on them. */
  isNote: boolean;
}

/**
 * Puts a note on the customer ("The customer asks if her order may be changed") into the first person ("i ask if my order may be
 * changed"), what they ask in a sentence of its own, so that one set of phrases reads both. Other texts come back as they are.
 *
 * @param said as `readReply` folds it
 */
export function inOwnWords(said: string, language: ReadLanguage): OwnWords {
  const { people, speaker, steps } = notes[language];
  if (!people.test(said) || speaker.test(said)) return { said, isNote: false };
  return { said: steps.reduce((text, [from, to]) => text.replace(from, to), said), isNote: true };
}

/** Where a clause may begin. */
const opening = `(?<=^|[.!?;:\\n,(] ?)`;

const englishPeople = `(?:(?:the|a|an|our|one|another|this|that) )?(?:(?:[a-z'-]+ )?(?:customer|client|guest|passenger|patient|caller|subscriber|policyholder|tenant|student|shopper|buyer|diner|resident|traveller|cardholder|member|user|parent|visitor|commuter|householder)|(?:elderly|angry|young|regular|new|old|upset) (?:man|woman|lady|couple|gentleman))`;

const english: readonly Step[] = [
  [new RegExp(`${englishPeople}'s`, 'g'), 'my'],
  [
    new RegExp(
      `(?:${opening}|(?<=\\b(?:and|but|so|because|that|which|whom|as|when|though|since|while|what|if) ))${englishPeople} (?=[a-z])`,
      'g',
    ),
    'i ',
  ],
  [/\b(?:she|he)\b/g, 'i'],
  [/\b(?:her|his)\b/g, 'my'],
  [/\bhim\b/g, 'me'],
  [/\b(?:himself|herself)\b/g, 'myself'],
  [/\bi (?:\w+ly )?(?:is|are)\b/g, 'i am'],
  [/\bi has\b/g, 'i have'],
  [/\bi (is|has|does)n't\b/g, "i don't"],
  [/\bi (?!was\b|always\b|as\b|is\b|has\b|this\b|us\b)([a-z]{2,})s\b(?![-'])/g, 'i $1'],
  [/;/g, '.'],
  [/,? (?:and|but|so) (?:i )?(?:\w+ly )?(ask|want|wonder|enquire|request|demand|wish)s?\b/g, '. i $1'],
];

const frenchPeople = `(?:(?:le|la|un|une|cette?|notre|l'|ce)? ?)(?:(?:nouvelle?|ancien(?:ne)?|jeune|vieille|autre|vieux) )?(?:client|usager|abonne|assure|locataire|voyageu|patient|passager|adherent|etudiant|parent|acheteu|titulaire|lect|resident|societaire|eleve|membre|conduct|automobiliste|proprietaire|utilisat|visiteu|spectat|convive|allocataire|administre|habitant|coproprietaire)(?:e|eur|rice|r|se|re)?`;

const french: readonly Step[] = [
  [
    new RegExp(
      `(?:${opening}|(?<=\\b(?:et|mais|car|que|qu'|dont|quand|alors que|parce que|si|comme|ou) ?))${frenchPeople}(?:, qui [^,]*,)? (?=[a-z])`,
      'g',
    ),
    'je ',
  ],
  [
    /\b(?:il|elle) (?=(?:a|est|avait|etait|n'a|n'est|s'est|se|veut|voudrait|demande|souhaite|attend|aimerait|n'avait|signale|reclame) (?!pas lieu))/g,
    'je ',
  ],
  [/\b(?:son|sa|ses) /g, 'mon '],
  [/\bje n'a\b/g, "je n'ai"],
  [/\bje a\b/g, "j'ai"],
  [/\bje est\b/g, 'je suis'],
  [/\bje n'est\b/g, 'je ne suis'],
  [/\bje avait\b/g, "j'avais"],
  [/\bje n'avait\b/g, "je n'avais"],
  [/\bje me plaint\b/g, 'je me plains'],
  [/\bje s'est\b/g, 'je me suis'],
  [/\bje s(?:e |')/g, 'je me '],
  [/\bje (veu|peu)t\b/g, 'je $1x'],
  [/\bje (voudrai|aimerai)t\b/g, 'je $1s'],
  [/;/g, '.'],
  [
    /,? (?:et|mais|alors) (?:je )?(?:en )?(demande|veut|voudrait|souhaite|reclame|cherche|propose)\b/g,
    '. je $1',
  ],
];

/** A note names the customer, or begins with what they ask, and nobody in it says "I". */
const notes: Readonly<Record<ReadLanguage, { people: RegExp; speaker: RegExp; steps: readonly Step[] }>> = {
  en: {
    people: new RegExp(
      `\\b${englishPeople}(?:'s)?\\b|^(?:[a-z-]+ ){0,2}(?:request|question|query|enquiry|inquiry)\\b|^(?:asks?|asking|wants|wonders|wishes) `,
    ),
    speaker: /\b(?:i|my|we|our|me|us)\b/,
    steps: english,
  },
  fr: {
    people: new RegExp(
      `(?:^|[ '])${frenchPeople}(?![a-z])|^(?:demande|question|renseignement|requete|sollicitation|veut|souhaite|voudrait|aimerait)s? `,
    ),
    speaker: /\b(?:je|j'|mon|ma|mes|nous|notre|moi|m')(?![a-z])|\bm'/,
    steps: french,
  },
};
