import type { SurveyResults } from '@rapport/contracts/surveys';
import { orientationIndex, type StaffAnswers } from '@rapport/core/measures';
import { type Question, questionsOf, type SurveyAnswers, type SurveyDefinition } from '@rapport/core/surveys';

type Item = Extract<Question, { kind: 'scale' }> & {
  pillar: NonNullable<Extract<Question, { kind: 'scale' }>['pillar']>;
};

/** The orientation index of a staff survey; null where it has no items of it. Sites of few are hidden. */
export function orientationOf(
  definition: SurveyDefinition,
  staff: readonly { answers: SurveyAnswers; site: string | undefined }[],
  threshold: number,
): SurveyResults['orientation'] {
  const asked = questionsOf(definition).filter(
    (each): each is Item => each.kind === 'scale' && each.pillar !== undefined,
  );
  const first = asked[0];
  if (!first || (first.highest !== 5 && first.highest !== 7)) return null;
  const items = asked.filter(({ highest }) => highest === first.highest);
  const rows: StaffAnswers[] = staff.map(({ answers, site }) => ({
    answers: items.map(({ id }) => (typeof answers[id] === 'number' ? answers[id] : Number.NaN)),
    site: site ?? null,
  }));
  const index = orientationIndex(
    rows,
    items.map(({ pillar, isReversed }) => ({ pillar, ...(isReversed && { isReversed }) })),
    { points: first.highest, threshold },
  );
  if (!index.ok) return { estimate: index, strong: null, medium: null, weak: null, pillars: [], sites: [] };
  const { ok, value, n, interval, method, convention } = index;
  return {
    estimate: { ok, value, n, interval, method, convention },
    strong: index.strong,
    medium: index.medium,
    weak: index.weak,
    pillars: index.pillars.map(({ pillar, mean }) => ({ pillar, mean })),
    sites: (index.sites ?? []).flatMap((site) =>
      site.hidden === null ? [{ site: site.site, net: site.net }] : [],
    ),
  };
}
