import { type Command, Option } from 'commander';
import { userLanguage } from '../output/userLanguage.ts';

interface ImportFlags {
  mapping?: string;
  url: string;
  key?: string;
  timeZone?: string;
  refused?: string;
  setAside?: string;
  dryRun?: true;
  json?: true;
  lang?: 'fr' | 'en';
}

/** `rapport import FILE`: a file of purchases, messages or answers into a server. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('send a file (CSV, TSV, XLSX, NDJSON, fixed width; plain or gzip) and follow its import')
    .argument('<file>', 'the file to bring in')
    .option('-m, --mapping <file>', 'JSON that says how to read it, over what is guessed (docs/importing.md)')
    .addOption(
      new Option('--url <url>', 'where Rapport runs').env('RAPPORT_URL').default('http://127.0.0.1:4410'),
    )
    .addOption(new Option('--key <key>', 'an API key with the scope ingest').env('RAPPORT_KEY'))
    .option('--dry-run', 'without a server: say how the file would be read, and show its first lines so')
    .option(
      '--time-zone <zone>',
      'where its times were written (default: the workspace’s; dry run: this machine’s)',
    )
    .option('--refused <file>', 'write the refused lines there, with the reason of each')
    .option('--set-aside <file>', 'write the lines without a customer there')
    .option('--json', 'what came of it as JSON')
    .addOption(
      new Option('--lang <language>', 'language of what is printed (default: that of the terminal)').choices([
        'fr',
        'en',
      ]),
    )
    .addHelpText('after', help)
    .action(async (file: string, flags: ImportFlags) => {
      const language = flags.lang ?? userLanguage(process.env);
      const { readMappingFile } = await import('../import/mappingFile.ts');
      const changes = flags.mapping === undefined ? null : await readMappingFile(flags.mapping);
      if (flags.dryRun) {
        const { dryRun } = await import('../import/dryRun.ts');
        process.exitCode = await dryRun({
          file,
          changes,
          timeZone: flags.timeZone,
          json: flags.json === true,
          language,
        });
        return;
      }
      const { importFile } = await import('../import/importFile.ts');
      process.exitCode = await importFile({
        file,
        changes,
        timeZone: flags.timeZone,
        url: flags.url,
        key: flags.key,
        refused: flags.refused,
        setAside: flags.setAside,
        json: flags.json === true,
        language,
      });
    });
}

const help = `
  rapport import sales.csv --dry-run             how it would be read
  rapport import sales.csv --key rk_…            bring it in
  rapport import sales.txt --mapping till.json   with corrections
The same file twice adds nothing. Ctrl-C stops the import; what it has added stays.`;
