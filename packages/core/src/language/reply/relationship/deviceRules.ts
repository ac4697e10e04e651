import type { TypeKey } from '../../../relations/catalogue.ts';
import type { Device } from './devices.ts';

/** Which rule of its playbook each way of writing breaks, by type: keys are those of the playbooks' `mustNot`. */
export const deviceRules: Readonly<Record<TypeKey, Readonly<Partial<Record<Device, string>>>>> = {
  'complete-strangers': {
    intimacy: 'no-false-familiarity',
    missing: 'no-false-familiarity',
    loyalty: 'no-false-familiarity',
    enrolment: 'no-data-grab',
    pressure: 'no-pressure',
  },
  'fleeting-acquaintances': {
    enrolment: 'no-sign-up-pitch',
    promotion: 'no-follow-up',
    survey: 'no-follow-up',
    missing: 'no-follow-up',
  },
  'casual-acquaintances': {
    intimacy: 'no-forced-intimacy',
    missing: 'no-guilt-for-absence',
    survey: 'no-ask-for-effort',
    referral: 'no-ask-for-effort',
  },
  'basic-exchange': { gift: 'no-gift-instead-of-money', intimacy: 'no-intimacy', missing: 'no-intimacy' },
  buddies: { formality: 'no-stiff-formality', points: 'no-points-for-friendship' },
  'old-friends': { formality: 'no-mass-greeting', welcome: 'no-mass-greeting', identify: 'no-asking-again' },
  'best-friends': { formality: 'no-standard-reply' },
  'childhood-friends': { pressure: 'no-push-for-frequency', missing: 'no-push-for-frequency' },
  'compartmentalised-friends': { promotion: 'no-cross-selling' },
  'ex-friends': {
    promotion: 'no-win-back-campaign',
    points: 'no-win-back-campaign',
    missing: 'no-we-miss-you',
  },
  kinship: {},
  'parent-child': { selfService: 'no-sending-back-alone', upsell: 'no-abuse-of-trust' },
  'arranged-marriage': { loyalty: 'no-pretended-love', upsell: 'no-upsell-on-duty' },
  'marriage-of-convenience': { intimacy: 'no-claim-of-passion', family: 'no-claim-of-passion' },
  marriage: { contract: 'no-threat-or-test', formality: 'no-routine-message' },
  courtship: {
    pressure: 'no-rushing',
    loyalty: 'no-commitment-language-early',
    family: 'no-commitment-language-early',
  },
  rebound: {
    badmouthing: 'no-badmouthing',
    enrolment: 'no-quick-commitment',
    promotion: 'no-discount-as-reason',
  },
  fling: { enrolment: 'no-commitment', pressure: 'no-fake-scarcity', missing: 'no-reproach-for-others' },
  'one-night-stand': {
    promotion: 'no-follow-up',
    survey: 'no-follow-up',
    missing: 'no-follow-up',
    enrolment: 'no-enrolment',
    watching: 'no-recognition-next-time',
  },
  'secret-affair': {
    survey: 'no-sharing-request',
    referral: 'no-sharing-request',
    promotion: 'no-use-in-targeting',
  },
  addiction: {
    pressure: 'no-feeding-anxiety',
    points: 'no-volume-reward',
    retention: 'no-obstacle-to-stopping',
  },
  'star-groupie': { cheapening: 'no-cheapening' },
  'guru-disciple': {},
  teammates: { promotion: 'no-selling-to-team', points: 'no-paying-for-spirit' },
  'business-partners': { gift: 'no-token-gift', formality: 'no-consumer-treatment' },
  'master-servant': { intimacy: 'no-familiarity', selfService: 'no-asking-effort' },
  captivity: { loyalty: 'no-loyalty-talk', upsell: 'no-upsell', promotion: 'no-upsell' },
  adversaries: { gift: 'no-trinket', promotion: 'no-marketing' },
  'stalker-prey': {
    retention: 'no-are-you-sure',
    missing: 'no-are-you-sure',
    watching: 'no-showing-what-you-know',
  },
};
