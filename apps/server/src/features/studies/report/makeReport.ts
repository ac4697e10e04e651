import type { PulseReport, StudiesReport } from '@rapport/contracts/studies';
import { statedAgainstDerived } from '@rapport/core/drivers';
import { driversOf, quadrantsOf } from './driversOf.ts';
import { kanoOf } from './kanoOf.ts';
import { pulseOf } from './pulseOf.ts';
import type { StudyAnswers, StudyTerms } from './rated.ts';

/** From answers to the report; no input or output, so that a thread can make it. */
export function makeReport(answers: StudyAnswers, terms: StudyTerms): StudiesReport {
  const pulse = pulseOf(answers, terms);
  const { drivers, untold } = driversOf(answers, terms);
  const own = pulse?.brands.find(({ name }) => name === pulse.own) ?? null;
  return {
    computedAt: terms.computedAt,
    threshold: terms.threshold,
    pulse,
    drivers,
    untold,
    stated: own && own.gaps.length > 1 ? statedOf(own) : null,
    agreement: own && agreementOf(own, drivers[0]),
    kano: kanoOf(answers, terms),
  };
}

type OwnBrand = PulseReport['brands'][number];

function statedOf({ gaps }: OwnBrand): StudiesReport['stated'] {
  return quadrantsOf(
    gaps.map(({ driver, importance, evaluation }) => ({ driver, importance, performance: evaluation })),
  );
}

/** What customers say matters against what goes with the measure most of them answered. */
function agreementOf(
  own: OwnBrand,
  derived: StudiesReport['drivers'][number] | undefined,
): StudiesReport['agreement'] {
  if (!derived) return null;
  const weightOf = new Map(
    derived.drivers.map(({ driver, relativeWeight }) => [driver, relativeWeight.value]),
  );
  const both = own.gaps.flatMap(({ driver, importance }) => {
    const weight = weightOf.get(driver);
    return weight === undefined ? [] : [{ name: driver, stated: importance.value, derived: weight }];
  });
  if (both.length < 2) return null;
  const { items, agreement } = statedAgainstDerived(both);
  return {
    measure: derived.measure,
    value: agreement.ok
      ? {
          ok: true,
          value: agreement.value,
          n: agreement.n,
          interval: agreement.interval,
          method: agreement.method,
          convention: agreement.convention,
        }
      : { ok: false, reason: agreement.reason, n: agreement.n, needed: agreement.needed },
    items: items.map(({ name, statedRank, derivedRank, kind }) => ({
      driver: name,
      statedRank,
      derivedRank,
      kind,
    })),
  };
}
