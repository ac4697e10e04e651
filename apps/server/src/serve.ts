import { features } from './features/index.ts';
import { readConfig, usage } from './platform/config.ts';
import { StartError } from './platform/errors.ts';
import { serveScreensFromSources } from './platform/http/devScreens.ts';
import { type Rapport, startRapport } from './start.ts';

/** Starts Rapport and runs until told to stop; a second signal ends it at once. */
export async function serve(args: string[]): Promise<void> {
  const config = readConfig(args, process.env);
  if (!config) return console.log(usage);
  const rapport = await startRapport(config, features);
  stopOnSignal(rapport);
  console.log(`Rapport is ready at ${rapport.address}`);
  if (rapport.setupLink) console.log(`Create the owner's account, once, at ${rapport.setupLink}`);
  if (config.dev) serveScreensFromSources(rapport.address);
}

function stopOnSignal(rapport: Rapport): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    rapport.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Says why it cannot go on, and ends. */
export function fail(error: unknown): never {
  console.error(error instanceof StartError ? `\nRapport cannot start.\n${error.message}\n` : error);
  process.exit(1);
}
