import type { CaseSettings } from '@rapport/contracts/caseRules';

const office: [number, number][] = [[540, 1080]];
const threeDays = 72;

/** What a workspace starts with: offices from 9 to 18 on weekdays, and rules that most will keep. */
export const usualSettings: CaseSettings = {
  rules: [
    {
      key: 'detractor',
      isOn: true,
      trigger: { kind: 'low-score', measure: 'nps', side: 'at-most', bound: 6 },
      priority: 'high',
      skill: null,
      maxAgeHours: threeDays,
    },
    {
      key: 'unsatisfied',
      isOn: true,
      trigger: { kind: 'low-score', measure: 'csat', side: 'at-most', bound: 2 },
      priority: 'normal',
      skill: null,
      maxAgeHours: threeDays,
    },
    {
      key: 'effort',
      isOn: true,
      trigger: { kind: 'low-score', measure: 'ces', side: 'at-most', bound: 3 },
      priority: 'normal',
      skill: null,
      maxAgeHours: threeDays,
    },
    {
      key: 'complaint',
      isOn: true,
      trigger: { kind: 'complaint' },
      priority: 'high',
      skill: null,
      maxAgeHours: threeDays,
    },
    {
      key: 'words',
      isOn: true,
      trigger: { kind: 'negative-words', strength: 0.75 },
      priority: 'high',
      skill: null,
      maxAgeHours: threeDays,
    },
    {
      key: 'again',
      isOn: true,
      trigger: { kind: 'second-contact', withinDays: 7 },
      priority: 'normal',
      skill: null,
      maxAgeHours: threeDays,
    },
    {
      key: 'promise',
      isOn: true,
      trigger: { kind: 'promise-overdue', graceHours: 2 },
      priority: 'urgent',
      skill: null,
      maxAgeHours: threeDays,
    },
    {
      key: 'hostile',
      isOn: true,
      trigger: { kind: 'turned-hostile', probability: 0.5 },
      priority: 'urgent',
      skill: null,
      maxAgeHours: threeDays,
    },
  ],
  week: [office, office, office, office, office, [], []],
  holidays: 'france',
  daysOff: [],
  targets: {
    urgent: { answerMinutes: 60, resolveMinutes: 480 },
    high: { answerMinutes: 240, resolveMinutes: 960 },
    normal: { answerMinutes: 540, resolveMinutes: 1_620 },
    low: { answerMinutes: 1_080, resolveMinutes: 2_700 },
  },
  warnAfter: 0.75,
  rootCauses: [],
  closeAfterDays: 7,
};
