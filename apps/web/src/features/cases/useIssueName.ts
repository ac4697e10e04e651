import { useText } from '../../i18n/useText.ts';

/** What the sample brand's tools call what customers complain of. */
const known = ['late', 'broken', 'wrong', 'billing', 'quality'] as const;

/** A matter as the workspace's tools name it; those of the sample brand in words. */
export function useIssueName(): (issue: string) => string {
  const { t } = useText();
  return (issue) => {
    const found = known.find((each) => each === issue);
    return found ? t(`words.issue.${found}`) : issue;
  };
}
