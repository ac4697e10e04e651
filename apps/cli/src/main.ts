import { CommanderError } from 'commander';
import { exitCodes } from './output/exitCodes.ts';
import { buildProgram } from './program.ts';

/** A reader that closed (`rapport … | head`) is not an error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok);
  throw error;
});

try {
  await buildProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has said what is wrong already, and ends help and version with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  console.error(error instanceof Error ? error.message : String(error));
  return exitCodes.dataProblem;
}
