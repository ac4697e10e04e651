import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const workPlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'teammates',
    expectations: [
      { fr: 'Un but clair que nous partageons', en: 'A clear goal that we share' },
      {
        fr: 'Que ma part soit utile, et qu’on me dise à quoi elle a servi',
        en: 'That my part is useful, and that I hear what came of it',
      },
      { fr: 'Que vous vous donniez autant de mal que moi', en: 'That you try as hard as I do' },
      { fr: 'Être traité comme un membre, pas comme un public', en: 'To be a member, not an audience' },
    ],
    must: [
      {
        key: 'name-the-goal',
        text: {
          fr: 'Dites où vous en êtes du but commun, y compris quand on recule',
          en: 'Say where you stand on the shared goal, also when losing ground',
        },
        why: { fr: 'On ne joue pas sans connaître le score.', en: 'Nobody plays without knowing the score.' },
      },
      {
        key: 'report-what-came-of-it',
        text: {
          fr: 'À chaque contribution, répondez : ce que vous en avez fait, ou pourquoi vous ne l’avez pas fait',
          en: 'For each contribution, answer: what you did with it, or why you did not',
        },
        why: {
          fr: 'Un effort resté sans suite est souvent le dernier.',
          en: 'An effort that leads nowhere is often the last.',
        },
      },
      {
        key: 'do-your-share',
        text: {
          fr: 'Faites d’abord votre part, visiblement',
          en: 'Do your own share first, where it can be seen',
        },
        why: { fr: 'L’effort se mesure des deux côtés.', en: 'Effort is measured on both sides.' },
      },
      {
        key: 'share-the-win',
        text: { fr: 'Partagez le mérite, avec les noms', en: 'Share the credit, with names' },
        why: {
          fr: 'Une victoire sans les coéquipiers est une spoliation.',
          en: 'A win without one’s teammates is a theft.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-selling-to-team',
        text: { fr: 'Ne vendez pas dans l’espace de l’équipe', en: 'Do not sell in the team’s space' },
        why: {
          fr: 'Le coéquipier se découvrirait cible.',
          en: 'A teammate would find out they were a target.',
        },
      },
      {
        key: 'no-show-consultation',
        text: {
          fr: 'Ne consultez pas quand tout est décidé',
          en: 'Do not consult once everything is decided',
        },
        why: {
          fr: 'Une participation pour la forme est pire que l’absence de participation.',
          en: 'Participation for show is worse than none.',
        },
      },
      {
        key: 'no-paying-for-spirit',
        text: {
          fr: 'Ne payez pas de quelques euros ce qui a été donné par conviction',
          en: 'Do not pay a few coins for what was given out of conviction',
        },
        why: {
          fr: 'Une petite somme abaisse un grand effort ; un merci public l’élève.',
          en: 'A small sum lowers a great effort; public thanks raise it.',
        },
      },
      {
        key: 'no-changing-goal-alone',
        text: { fr: 'Ne changez pas de but sans l’équipe', en: 'Do not change the goal without the team' },
        why: { fr: 'C’est pour lui que l’on s’était engagé.', en: 'It is what people signed up for.' },
      },
    ],
    tone: {
      fr: 'Direct, solidaire, concret : « voici ce qui manque ». Le « nous » et souvent le « tu » d’une équipe, si la personne l’emploie.',
      en: 'Direct, on the same side, concrete: “here is what is missing”. In French, nous, and often the tu of a team if they use it.',
    },
    cadence: {
      maxPer30Days: 6,
      minDaysBetween: 4,
      promotional: 'never',
      note: {
        fr: 'Autant que le but le demande ; des nouvelles de l’ouvrage, jamais de la boutique.',
        en: 'As much as the goal needs; news of the work, never of the shop.',
      },
    },
    gestures: [
      {
        fr: 'Un message avec le résultat et la part de chacun',
        en: 'A message with the result and each person’s part',
      },
      {
        fr: 'Une invitation à voir de près ce qu’ils ont aidé à faire',
        en: 'An invitation to see up close what they helped to make',
      },
      { fr: 'Une carte signée de toute l’équipe', en: 'A card signed by the whole team' },
      { fr: 'Leur nom sur l’ouvrage, s’ils le veulent', en: 'Their name on the work, if they wish' },
    ],
    warningSigns: [
      { fr: '« À quoi bon ? »', en: '“What is the point?”' },
      {
        fr: 'Les contributions se font plus rares ou plus courtes',
        en: 'Contributions become rarer or shorter',
      },
      { fr: 'Le « nous » devient « vous »', en: '“We” becomes “you”' },
    ],
    next: [
      {
        type: 'business-partners',
        how: {
          fr: 'Formaliser le rôle : un mandat, une contrepartie, une voix.',
          en: 'Make the role formal: a mandate, a return, a say.',
        },
      },
      {
        type: 'best-friends',
        how: {
          fr: 'Se parler aussi quand il n’y a rien à faire.',
          en: 'Talk also when there is nothing to do.',
        },
      },
      {
        type: 'old-friends',
        how: {
          fr: 'Se souvenir ensemble de ce qui a été fait, et le fêter.',
          en: 'Remember together what was done, and celebrate it.',
        },
      },
    ],
  },
  {
    type: 'business-partners',
    expectations: [
      { fr: 'Qu’on me parle d’égal à égal', en: 'To be spoken to as an equal' },
      { fr: 'Des engagements chiffrés, datés et tenus', en: 'Commitments with figures and dates, and kept' },
      { fr: 'Que mes idées soient étudiées', en: 'That my ideas are examined' },
      {
        fr: 'Chercher ensemble la solution plutôt que le coupable',
        en: 'To look for the solution together, not for someone to blame',
      },
    ],
    must: [
      {
        key: 'share-the-facts',
        text: {
          fr: 'Partagez les faits et les contraintes, y compris les vôtres',
          en: 'Share facts and constraints, your own included',
        },
        why: {
          fr: 'On ne résout rien à deux avec une moitié du dossier.',
          en: 'Two cannot solve anything with half the file.',
        },
      },
      {
        key: 'answer-every-idea',
        text: {
          fr: 'Étudiez chaque idée et répondez avec vos raisons',
          en: 'Examine each idea and answer with reasons',
        },
        why: {
          fr: 'Contribuer est ce que la personne apporte ; l’ignorer, c’est la congédier.',
          en: 'Contributing is what they bring; ignoring it dismisses them.',
        },
      },
      {
        key: 'hold-dates',
        text: {
          fr: 'Fixez une date et tenez-la ; prévenez dès qu’elle est menacée',
          en: 'Set a date and keep it; speak as soon as it is at risk',
        },
        why: { fr: 'D’autres engagements dépendent du vôtre.', en: 'Other commitments hang on yours.' },
      },
      {
        key: 'give-decision-maker',
        text: { fr: 'Donnez accès à qui peut décider', en: 'Give access to someone who can decide' },
        why: {
          fr: 'Un partenaire ne négocie pas avec un guichet.',
          en: 'A partner does not negotiate with a counter.',
        },
      },
      {
        key: 'settle-fairly',
        text: {
          fr: 'En cas de tort, proposez une compensation proportionnée et une correction de la cause',
          en: 'When at fault, offer a compensation in proportion and a fix for the cause',
        },
        why: {
          fr: 'Le partenaire attend que le problème ne revienne pas.',
          en: 'A partner expects the problem not to come back.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-consumer-treatment',
        text: {
          fr: 'Ne répondez pas par un script de service client',
          en: 'Do not answer with a customer-service script',
        },
        why: { fr: 'C’est ramener un égal au rang de numéro.', en: 'It reduces an equal to a number.' },
      },
      {
        key: 'no-token-gift',
        text: {
          fr: 'N’offrez pas un objet publicitaire là où une somme ou une réponse est due',
          en: 'Do not offer a promotional trinket where money or an answer is due',
        },
        why: {
          fr: 'Le cadeau bon marché offense quand les comptes ne sont pas réglés.',
          en: 'A cheap gift offends while accounts are open.',
        },
      },
      {
        key: 'no-hidden-agenda',
        text: {
          fr: 'Ne cachez ni un changement de prix, ni un conflit d’intérêts, ni un retard',
          en: 'Do not hide a price change, a conflict of interest or a delay',
        },
        why: {
          fr: 'Un partenaire trompé devient un adversaire bien informé.',
          en: 'A partner deceived becomes a well-informed adversary.',
        },
      },
      {
        key: 'no-taking-ideas-silently',
        text: {
          fr: 'Ne reprenez pas une idée sans dire de qui elle vient',
          en: 'Do not use an idea without saying whose it was',
        },
        why: { fr: 'Le crédit est ici une monnaie.', en: 'Credit is a currency here.' },
      },
    ],
    tone: {
      fr: 'Professionnel, franc, sobre : le fait, l’option, la décision, la date. Vouvoiement ; le « tu » si c’est l’usage du métier et que l’autre l’a proposé.',
      en: 'Professional, frank, sober: fact, option, decision, date. In French, vous; tu only if that is the custom of the trade and they offered it.',
    },
    cadence: {
      maxPer30Days: 4,
      minDaysBetween: 5,
      promotional: 'sparing',
      note: {
        fr: 'Un point régulier convenu d’avance ; une offre seulement si elle répond à un besoin déjà exprimé.',
        en: 'A regular review agreed in advance; an offer only if it meets a need already voiced.',
      },
    },
    gestures: [
      {
        fr: 'Un appel pour travailler ensemble sur un problème, avec l’expert',
        en: 'A call to work through a problem together, with the expert on the line',
      },
      {
        fr: 'Un bilan d’une page deux fois par an : promis, tenu, à faire',
        en: 'A one-page review twice a year: promised, kept, to do',
      },
      {
        fr: 'Une invitation à donner son avis avant le lancement',
        en: 'An invitation to give an opinion before launch',
      },
    ],
    warningSigns: [
      {
        fr: 'Les idées cessent, les comptes rendus se font formels',
        en: 'Ideas dry up, minutes become formal',
      },
      { fr: 'On met des tiers en copie : achats, juristes', en: 'Others are copied in: purchasing, legal' },
      {
        fr: 'Un appel d’offres s’annonce sans qu’on vous en parle',
        en: 'A tender is being prepared and you were not told',
      },
    ],
    next: [
      {
        type: 'teammates',
        how: {
          fr: 'Se donner un but commun qui dépasse le contrat, et y travailler des deux côtés.',
          en: 'Set a shared goal beyond the contract, and work on it from both sides.',
        },
      },
      {
        type: 'marriage',
        how: {
          fr: 'Tenir dans une crise, puis s’engager pour longtemps, par écrit et de vive voix.',
          en: 'Hold firm through a crisis, then commit for the long term, on paper and in person.',
        },
      },
      {
        type: 'old-friends',
        how: {
          fr: 'Laisser les années et les réussites communes créer de l’aise.',
          en: 'Let the years and the shared successes create ease.',
        },
      },
    ],
  },
];
