import { type Command, InvalidArgumentError } from 'commander';
import { userLanguage } from '../output/userLanguage.ts';
import { readAsOf } from '../relations/readAsOf.ts';
import { languageOption } from './languageOption.ts';

/** `rapport relations …`: the relation engine without server or database. */
export function addRelations(program: Command): void {
  const relations = program
    .command('relations')
    .description('read relationships from exchanges, without a server');
  addInfer(relations);
  addTypes(relations);
}

interface InferFlags {
  input: string;
  json?: true;
  asOf?: number;
  languages: string[];
  lang?: 'fr' | 'en';
}

function addInfer(relations: Command): void {
  relations
    .command('infer')
    .description(
      'tell which relationship each customer is in, from a file of exchanges (NDJSON, plain or gzip)',
    )
    .option('-i, --input <file>', 'one exchange a line; - reads standard input', '-')
    .option('--json', 'one JSON object a customer, a line each')
    .option(
      '--as-of <date>',
      'as it stood then; later exchanges are left out (default: the latest exchange)',
      parseAsOf,
    )
    .option('--languages <list>', 'languages to expect in texts', parseLanguages, ['fr', 'en'])
    .addOption(languageOption())
    .addHelpText('after', inferHelp)
    .action(async (flags: InferFlags) => {
      const { infer } = await import('../relations/infer.ts');
      process.exitCode = await infer({
        input: flags.input,
        json: flags.json === true,
        asOfMs: flags.asOf ?? null,
        languages: flags.languages,
        language: flags.lang ?? userLanguage(process.env),
      });
    });
}

function addTypes(relations: Command): void {
  relations
    .command('types')
    .description('list the types of relationship')
    .option('--json', 'the whole catalogue, in both languages')
    .addOption(languageOption())
    .action(async (flags: { json?: true; lang?: 'fr' | 'en' }) => {
      const { listTypes } = await import('../relations/types.ts');
      await listTypes({ json: flags.json === true, language: flags.lang ?? userLanguage(process.env) });
    });
}

function parseLanguages(value: string): string[] {
  const languages = value
    .split(',')
    .map((language) => language.trim().toLowerCase())
    .filter(Boolean);
  if (languages.length === 0 || languages.some((language) => !/^[a-z]{2}$/.test(language)))
    throw new InvalidArgumentError('Give two-letter codes, as fr,en.');
  return languages;
}

function parseAsOf(value: string): number {
  const asOfMs = readAsOf(value);
  if (Number.isNaN(asOfMs))
    throw new InvalidArgumentError('Write a date as 2026-01-31, or 2026-01-31T10:00:00Z.');
  return asOfMs;
}

const inferHelp = `
Only customer and kind are required of an exchange:
  {"customer": "c1", "kind": "purchase", "channel": "shop", "at": "2026-01-31", "amount": 42.5}
  {"customer": "c1", "kind": "message", "at": "2026-02-03", "text": "The usual, please."}`;
