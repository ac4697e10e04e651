import type { Bilingual } from '../../relations/playbooks/playbook.ts';
import type { ReplyRule } from './replyRules.ts';

interface Advice {
  why: Bilingual;
  suggestion: Bilingual;
}

/** Why each rule is one, and what to write in its place: sentences to finish, not formulas to paste. */
export const advice: Readonly<Record<ReplyRule | 'no-consent' | 'cadence', Advice>> = {
  'refusal-without-alternative': {
    why: {
      fr: 'Un refus sans autre issue ferme la conversation ; une autre voie rend la main au client.',
      en: 'A refusal with no other way ends the conversation; another way gives the customer back a say.',
    },
    suggestion: {
      fr: 'Dites ce que vous pouvez faire : « Ce que je peux vous proposer, c’est … (autre date, autre produit, autre adresse, même chez un confrère). Préférez-vous … ou … ? »',
      en: 'Say what you can do: “What I can offer is … (another date, product or place, even a competitor’s). Would you prefer … or …?”',
    },
  },
  'not-allowed': {
    why: {
      fr: 'Le client n’a pas à porter vos règles internes ; il attend que vous trouviez une issue.',
      en: 'Your internal rules are not the customer’s to bear; they expect you to find a way.',
    },
    suggestion: {
      fr: '« Je demande l’accord de … et je vous rappelle avant … ; en attendant, je peux … »',
      en: '“I am asking … for approval and will call you by …; meanwhile I can …”',
    },
  },
  'system-says-no': {
    why: {
      fr: 'S’abriter derrière un logiciel dit au client que personne n’est responsable.',
      en: 'Hiding behind software tells the customer that nobody is in charge.',
    },
    suggestion: {
      fr: '« Je m’en occupe moi-même : je le fais à la main et vous le confirme avant … »',
      en: '“I will see to it myself: I am doing it by hand and will confirm it by …”',
    },
  },
  'dont-know': {
    why: {
      fr: '« Je ne sais pas » n’est une réponse que s’il est suivi de qui va savoir, et quand.',
      en: '“I don’t know” is only an answer when followed by who will find out, and when.',
    },
    suggestion: {
      fr: '« Je me renseigne auprès de … et je vous réponds avant … »',
      en: '“I am finding out from … and will tell you by …”',
    },
  },
  'no-reply': {
    why: {
      fr: 'Un message auquel on ne peut pas répondre dit que l’avis du client ne compte pas.',
      en: 'A message that cannot be answered says that the customer’s view does not count.',
    },
    suggestion: {
      fr: '« Répondez simplement à ce message : je le lirai. »',
      en: '“Just reply to this message: I will read it.”',
    },
  },
  'no-apology': {
    why: {
      fr: 'Quelque chose a mal tourné pour ce client et rien ne le reconnaît.',
      en: 'Something went wrong for this customer and nothing owns it.',
    },
    suggestion: {
      fr: 'Commencez par nommer le tort : « Nous vous avons … et je vous présente mes excuses. »',
      en: 'Begin by naming the harm: “We … and I apologise for it.”',
    },
  },
  'conditional-apology': {
    why: {
      fr: 'Une excuse au conditionnel met en doute ce que le client a vécu.',
      en: 'An apology with an “if” doubts what the customer went through.',
    },
    suggestion: {
      fr: 'Sans condition : « Je vous présente mes excuses pour … (ce qui s’est passé). »',
      en: 'Without a condition: “I am sorry that we … (what happened).”',
    },
  },
  'blames-customer': {
    why: {
      fr: 'Chercher le fautif ne répare rien et blesse ; dites la suite.',
      en: 'Finding who is at fault repairs nothing and hurts; say what comes next.',
    },
    suggestion: {
      fr: 'Dites le fait sans le « vous », puis la suite : « Il manquait … ; voici comment nous le réglons : … »',
      en: 'State the fact without “you”, then the next step: “… was missing; here is how we put it right: …”',
    },
  },
  canned: {
    why: {
      fr: 'Cette phrase pourrait être envoyée à n’importe qui : elle dit qu’on n’a pas lu.',
      en: 'This could be sent to anybody: it says that nobody read the message.',
    },
    suggestion: {
      fr: 'Reprenez les mots du client et répondez-y : « Vous m’écrivez que … ; … »',
      en: 'Take up the customer’s own words and answer them: “You tell me that …; …”',
    },
  },
  'no-owner-or-date': {
    why: {
      fr: 'Une promesse sans date ni personne n’engage pas et fait revenir le client.',
      en: 'A promise with no date and no person binds nobody and brings the customer back.',
    },
    suggestion: {
      fr: 'Dites qui et quand : « Je … et vous écris avant … (jour, heure), quoi qu’il en soit. »',
      en: 'Say who and when: “I will … and write to you by … (day, time), whatever the outcome.”',
    },
  },
  'no-consent': {
    why: {
      fr: 'Cette personne n’a pas accepté de messages commerciaux.',
      en: 'This person did not agree to promotional messages.',
    },
    suggestion: {
      fr: 'Retirez ce passage, ou demandez d’abord son accord.',
      en: 'Leave this passage out, or ask for their consent first.',
    },
  },
  cadence: {
    why: {
      fr: 'Cette relation ne supporte pas un message de plus en ce moment.',
      en: 'This relationship does not bear one more message now.',
    },
    suggestion: {
      fr: 'N’envoyez rien pour l’instant, sauf si le client attend cette information.',
      en: 'Send nothing for now, unless the customer is waiting for it.',
    },
  },
};
