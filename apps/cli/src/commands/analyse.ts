import type { Command } from 'commander';
import { addAgreement } from '../analyse/agreement/agreementCommand.ts';
import { addCes } from '../analyse/ces/cesCommand.ts';
import { addChurn } from '../analyse/churn/churnCommand.ts';
import { addClv } from '../analyse/clv/clvCommand.ts';
import { addCsat } from '../analyse/csat/csatCommand.ts';
import { addDrivers } from '../analyse/drivers/driversCommand.ts';
import { addExperiment } from '../analyse/experiment/experimentCommand.ts';
import { addFcr } from '../analyse/fcr/fcrCommand.ts';
import { addKano } from '../analyse/kano/kanoCommand.ts';
import { addNps } from '../analyse/nps/npsCommand.ts';
import { addPulse } from '../analyse/pulse/pulseCommand.ts';
import { addRake } from '../analyse/rake/rakeCommand.ts';
import { addSurvival } from '../analyse/survival/survivalCommand.ts';
import { addText } from '../analyse/text/textCommand.ts';

/** `rapport analyse <what> FILE`: the measures of core on a file of rows, without a server. */
export function addAnalyse(program: Command): void {
  const analyse = program
    .command('analyse')
    .description('measure a file of answers, purchases or customers, without a server');
  for (const add of analyses) add(analyse);
}

/** Every analysis: one folder of analyse/ each, which adds itself. */
const analyses: ((analyse: Command) => void)[] = [
  addNps,
  addCsat,
  addCes,
  addFcr,
  addKano,
  addPulse,
  addDrivers,
  addClv,
  addSurvival,
  addChurn,
  addAgreement,
  addExperiment,
  addRake,
  addText,
];
