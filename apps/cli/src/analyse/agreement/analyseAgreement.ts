import { fleissKappa, krippendorffAlpha, rawAgreement } from '@rapport/core/agreement';
import { seededRandom } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import type { AgreementFlags } from './agreementCommand.ts';
import { describeAgreement } from './describeAgreement.ts';
import { codesOf, kappaOf } from './kappaOf.ts';
import { type ReadLabels, readLabels } from './readLabels.ts';
import { reliabilityJson, reliabilityOf, writeUnits } from './reliabilityOf.ts';

const mostCategoriesTold = 100;

/** Alpha, kappa and raw agreement of who labelled what; with `--reliability`, how often each rater is right. */
export async function analyseAgreement(request: AnalysisRequest<AgreementFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  const { metric, weights, interval, replicates, seed } = flags;
  const read = await readLabels(request);
  const alpha = krippendorffAlpha(read, { metric, level, interval, replicates, random: seededRandom(seed) });
  if (!alpha.ok)
    throw notEnoughProblem(file, alpha.reason === 'constant' ? { ...alpha, reason: 'one-label' } : alpha);
  const values = codesOf(read);
  const kappa = kappaOf(read, values, { weights, level });
  const raw = rawAgreement(read, { level });
  if (!raw.ok) throw notEnoughProblem(file, raw);
  const fit = flags.reliability || flags.perUnit ? reliabilityOf(file, read, values, level) : null;
  if (fit && flags.perUnit) await writeUnits(flags.perUnit, fit, read);
  const json = {
    measure: 'agreement',
    ...estimateJson(alpha),
    metric,
    alpha: alpha.value,
    kappa: kappa.ok ? kappa.value : null,
    agreement: raw.value,
    units: read.unitNames.length,
    raters: read.raterNames.length,
    labels: alpha.labels,
    observedDisagreement: alpha.observedDisagreement,
    expectedDisagreement: alpha.expectedDisagreement,
    ...(alpha.chanceBelow ? { chanceBelow: alpha.chanceBelow } : {}),
    estimates: {
      alpha: estimateJson(alpha),
      ...(kappa.ok ? { kappa: estimateJson(kappa) } : {}),
      agreement: estimateJson(raw),
    },
    categories: categoriesOf(read, values, level),
    ...(fit ? { reliability: reliabilityJson(fit, read) } : {}),
    seed,
    rows: read.rows,
  };
  return { json, text: describeAgreement(json, language), notes: read.notes };
}

/** Agreement on each label against all others, where they are few enough to read. */
function categoriesOf({ units, levels }: ReadLabels, values: Int32Array, level: number) {
  if (levels.length > mostCategoriesTold) return [];
  const found = fleissKappa({ units, values }, { level });
  if (!found.ok) return [];
  return found.categories.flatMap(({ category, share, kappa }) =>
    kappa.ok ? [{ label: levels[category]!.name, share, kappa: kappa.value, interval: kappa.interval }] : [],
  );
}
