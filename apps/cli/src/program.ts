import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addAnalyse } from './commands/analyse.ts';
import { addCheckReply } from './commands/checkReply.ts';
import { addImport } from './commands/import.ts';
import { addRelations } from './commands/relations.ts';
import { addSample } from './commands/sample.ts';

/** `rapport <verb>`: one file of commands/ each, which adds itself. */
export function buildProgram(): Command {
  const program = new Command('rapport')
    .description('Which relationship each customer is in with your brand, and what to do about it.')
    .version(manifest.version, '-V, --version')
    .showHelpAfterError('Add --help to see what the command takes.')
    // Options of the program come before the verb: `ces --version 2` is about the measure.
    .enablePositionalOptions()
    .exitOverride();
  for (const addCommand of commands) addCommand(program);
  return program;
}

/** Every verb. A new one is one line here. */
const commands: ((program: Command) => void)[] = [
  addAnalyse,
  addCheckReply,
  addImport,
  addRelations,
  addSample,
];
