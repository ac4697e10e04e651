import type { Command } from 'commander';
import { userLanguage } from '../output/userLanguage.ts';
import { languageOption } from './languageOption.ts';

interface CheckReplyFlags {
  json?: true;
  lang?: 'fr' | 'en';
}

/** `rapport check-reply FILE`: what replies break before they are sent. */
export function addCheckReply(program: Command): void {
  program
    .command('check-reply')
    .description(
      'tell what replies to customers break before they are sent, where, and what to write instead',
    )
    .argument('[file]', 'one reply a line (NDJSON, plain or gzip); - reads standard input', '-')
    .option('--json', 'one JSON object a reply, a line each')
    .addOption(languageOption())
    .addHelpText('after', help)
    .action(async (file: string, flags: CheckReplyFlags) => {
      const { checkReplies } = await import('../reply/checkReplies.ts');
      process.exitCode = await checkReplies({
        input: file,
        json: flags.json === true,
        language: flags.lang ?? userLanguage(process.env),
      });
    });
}

const help = `
Only text is required of a reply; lang is told from it, context is what is being answered:
  {"id": "r1", "text": "Sorry, the system does not allow it."}
  {"id": "r2", "lang": "en", "context": "My parcel arrived broken.", "text": "…", "relationship": "old-friends"}

Consent and cadence are checked when they are told:
  {"id": "r3", "text": "…", "relationship": "courtship", "consent": false, "sentIn30Days": 2, "daysSinceLast": 5}`;
