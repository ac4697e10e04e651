/** What each purpose of a gesture or a moment is among the purposes of contact. */
const consentPurposes: Readonly<Record<string, string>> = {
  service: 'service',
  thanks: 'relationship',
  news: 'relationship',
  offer: 'news',
};

/** @returns a key of the purposes of contact; `relationship` for one that is not known */
export function consentPurposeOf(purpose: string): string {
  return consentPurposes[purpose] ?? 'relationship';
}
