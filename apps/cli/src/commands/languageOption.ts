import { Option } from 'commander';

/** `--lang`, of every command that prints sentences. */
export function languageOption(): Option {
  return new Option(
    '--lang <language>',
    'language of what is printed (default: that of the terminal)',
  ).choices(['fr', 'en']);
}
