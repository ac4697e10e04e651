/** The parts of a survey that have a name on the screens; others are shown as they are written in the definition. */
const named = [
  'title',
  'help',
  'intro',
  'thanks',
  'languages',
  'audience',
  'hasBackButton',
  'hasProgress',
  'hidden',
  'choices',
  'rows',
  'columns',
  'drivers',
  'order',
  'image',
  'isRequired',
  'showIf',
  'says',
  'kind',
  'highest',
  'lowest',
  'look',
  'low',
  'high',
  'measure',
  'hasOther',
  'atLeast',
  'atMost',
  'left',
  'right',
  'functional',
  'dysfunctional',
] as const;

export function isNamed(part: string): part is (typeof named)[number] {
  return (named as readonly string[]).includes(part);
}
