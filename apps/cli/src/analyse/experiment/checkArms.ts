import { sampleRatio } from '@rapport/core/experiments';
import { dataProblem, type Said } from '../problem.ts';
import type { PlannedShare } from './experimentCommand.ts';

export interface ArmSize {
  name: string;
  n: number;
}

/** Whether arms have the sizes planned, as JSON; with a warning when they have not. */
export function checkArms(
  file: string,
  arms: readonly ArmSize[],
  planned: readonly PlannedShare[] | undefined,
) {
  const shares = arms.map(({ name }) => planned?.find(({ arm }) => arm === name)?.share ?? (planned ? 0 : 1));
  if (planned) refuseOthers(file, arms, planned);
  const check = sampleRatio(
    arms.map(({ n }) => n),
    shares,
  );
  if (!check.ok) return { sampleRatio: null, notes: [] };
  const { chi2, df, p, anytimeP, isMismatch, method } = check;
  const found = { chi2, df, p, anytimeP, isMismatch, method, expected: check.expected };
  return { sampleRatio: found, notes: isMismatch ? [mismatch] : [] };
}

const mismatch: Said = {
  en: 'arms do not have the sizes planned, far beyond chance: people were lost or dealt wrongly, and no figure below can be trusted until it is known why (check --shares)',
  fr: 'les groupes n’ont pas les tailles prévues, bien au-delà du hasard : des personnes ont été perdues ou mal réparties, et aucun chiffre n’est fiable tant qu’on ne sait pas pourquoi (vérifiez --shares)',
};

function refuseOthers(file: string, arms: readonly ArmSize[], planned: readonly PlannedShare[]): void {
  const names = arms.map(({ name }) => name);
  const unplanned = names.find((name) => !planned.some(({ arm }) => arm === name));
  const absent = planned.find(({ arm }) => !names.includes(arm))?.arm;
  if (unplanned !== undefined)
    throw dataProblem(file, {
      en: `--shares says nothing of the arm "${unplanned}"; add it`,
      fr: `--shares ne dit rien du groupe « ${unplanned} » ; ajoutez-le`,
    });
  if (absent !== undefined)
    throw dataProblem(file, {
      en: `--shares: there is no arm "${absent}"; there are: ${names.join(', ')}`,
      fr: `--shares : il n’y a pas de groupe « ${absent} » ; il y a : ${names.join(', ')}`,
    });
}
