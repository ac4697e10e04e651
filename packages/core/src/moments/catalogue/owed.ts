import type { Moment } from '../moment.ts';
import { owed } from './fits.ts';

/** What a customer is owed. Never held out: an apology is not withheld to see whether it works. */
export const owedMoments: readonly Moment[] = [
  {
    key: 'apology',
    name: { fr: 'Excuses après un manquement', en: 'Apology after a failure' },
    about: {
      fr: 'Une livraison en retard ou perdue, une réclamation mal finie : dire la faute avant qu’on la reproche.',
      en: 'A delivery late or lost, a complaint that ended badly: name the fault before it is held against you.',
    },
    rule: {
      trigger: {
        kind: 'event',
        events: [
          { kind: 'delivery', property: { name: 'outcome', values: ['late', 'lost'] } },
          { kind: 'complaint', property: { name: 'outcome', values: ['unresolved', 'refused'] } },
        ],
        afterDays: 0,
        lastsDays: 7,
        unlessThen: [{ kind: 'gesture', direction: 'outbound' }],
      },
      conditions: [],
    },
    fits: owed,
    purpose: 'service',
    ways: ['call', 'email', 'card'],
    rank: 10,
    heldShare: 0,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Nous vous devons des excuses',
        body: 'Bonjour {firstName|},\n\nNous n’avons pas tenu ce que nous vous avions promis, et la faute est de notre côté. Je m’en occupe moi-même et vous dis demain au plus tard ce que nous faisons.\n\nDites-moi ce qui vous arrangerait le mieux.\n\n{staff|{brand}}',
        short:
          '{firstName|Bonjour}, nous n’avons pas tenu parole et nous nous en excusons. Je vous appelle demain. {staff|}',
      },
      en: {
        subject: 'We owe you an apology',
        body: 'Dear {firstName|customer},\n\nWe did not keep what we promised you, and the fault is ours. I am looking after it myself and will tell you by tomorrow what we are doing.\n\nTell me what would suit you best.\n\n{staff|{brand}}',
        short: '{firstName|Hello}, we let you down and we are sorry. I will ring you tomorrow. {staff|}',
      },
    },
  },
  {
    key: 'long-wait',
    name: { fr: 'Une attente qui dure', en: 'A wait that lasts' },
    about: {
      fr: 'Une demande restée ouverte : donner des nouvelles avant que l’on en réclame, même s’il n’y en a pas.',
      en: 'A request still open: give news before it is asked for, even when there is none.',
    },
    rule: {
      trigger: {
        kind: 'event',
        events: [
          { kind: 'complaint', property: { name: 'outcome', values: ['open'] } },
          { kind: 'contact', direction: 'inbound', property: { name: 'outcome', values: ['open'] } },
        ],
        afterDays: 1,
        lastsDays: 20,
        unlessThen: [
          { kind: 'contact', direction: 'outbound' },
          { kind: 'message', direction: 'outbound' },
          { kind: 'gesture', direction: 'outbound' },
        ],
      },
      conditions: [],
    },
    fits: owed,
    purpose: 'service',
    ways: ['call', 'email', 'sms'],
    rank: 20,
    heldShare: 0,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Où en est votre demande',
        body: 'Bonjour {firstName|},\n\nVotre demande n’est pas encore réglée. Nous ne l’avons pas oubliée : je la suis, et je vous redonne des nouvelles dans deux jours, même si rien n’a bougé.\n\n{staff|{brand}}',
        short:
          '{firstName|Bonjour}, votre demande est toujours suivie. Des nouvelles dans deux jours. {staff|}',
      },
      en: {
        subject: 'Where your request stands',
        body: 'Dear {firstName|customer},\n\nYour request is not settled yet. It is not forgotten: I am on it, and you will hear from me in two days, even if nothing has moved.\n\n{staff|{brand}}',
        short: '{firstName|Hello}, we are still on your request. News in two days. {staff|}',
      },
    },
  },
  {
    key: 'promise-kept',
    name: { fr: 'Promesse tenue', en: 'Promise kept' },
    about: {
      fr: 'Ce qui avait été promis après une réclamation est fait : s’assurer que tout va bien, sans rien demander.',
      en: 'What was promised after a complaint is done: make sure that all is well, and ask for nothing.',
    },
    rule: {
      trigger: {
        kind: 'event',
        events: [
          { kind: 'contact', direction: 'outbound', property: { name: 'outcome', values: ['resolved'] } },
          { kind: 'delivery', property: { name: 'outcome', values: ['on-time'] } },
        ],
        afterDays: 3,
        lastsDays: 7,
        unlessThen: [{ kind: 'gesture', direction: 'outbound' }, { kind: 'complaint' }],
      },
      conditions: [{ kind: 'happened', event: { kind: 'complaint' }, withinDays: 45 }],
    },
    fits: owed,
    purpose: 'service',
    ways: ['email', 'call', 'sms'],
    rank: 30,
    heldShare: 0,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Est-ce que tout va bien maintenant',
        body: 'Bonjour {firstName|},\n\nCe que nous vous avions promis est fait. Si quelque chose n’est pas comme il faut, dites-le-moi : je m’en occupe.\n\n{staff|{brand}}',
        short: '{firstName|Bonjour}, c’est fait, comme promis. Un souci ? Répondez ici. {staff|}',
      },
      en: {
        subject: 'Is all well now',
        body: 'Dear {firstName|customer},\n\nWhat we promised you is done. If anything is not as it should be, tell me: I will see to it.\n\n{staff|{brand}}',
        short: '{firstName|Hello}, it is done, as promised. Anything wrong? Reply here. {staff|}',
      },
    },
  },
];
