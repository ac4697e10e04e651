import type { TextKey } from '../../i18n/en/catalogue.ts';

/** The parts of the settings, in the order they are shown; each has an address of its own. */
export const settingsParts = [
  { id: 'workspace', title: 'settings.general', says: 'settings.generalSays' },
  { id: 'types', title: 'settings.types', says: 'settings.typesSays' },
  { id: 'email', title: 'mail.title', says: 'settings.emailSays' },
  { id: 'sms', title: 'sms.title', says: 'settings.smsSays' },
  { id: 'asking', title: 'surveys.rules.title', says: 'settings.askingSays' },
  { id: 'said', title: 'said.title', says: 'settings.saidSays' },
  { id: 'purposes', title: 'consent.purposes.title', says: 'settings.purposesSays' },
  { id: 'opposition', title: 'consent.opposition.title', says: 'settings.oppositionSays' },
  { id: 'retention', title: 'consent.retention.title', says: 'settings.retentionSays' },
  { id: 'assistant', title: 'assistant.title', says: 'settings.assistantSays' },
  { id: 'webhooks', title: 'webhooks.title', says: 'settings.webhooksSays' },
] as const satisfies readonly { id: string; title: TextKey; says: TextKey }[];

export type SettingsPartId = (typeof settingsParts)[number]['id'];

export function partOf(id: string): (typeof settingsParts)[number] | undefined {
  return settingsParts.find((part) => part.id === id);
}
