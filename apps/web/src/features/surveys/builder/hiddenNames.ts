/** What ids of a survey look like: packages/contracts/src/surveyDefinition.ts. */
const id = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** Names separated by commas: those that can be names, each once, and those that cannot. */
export function hiddenNames(text: string): { names: string[]; wrong: string[] } {
  const written = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return {
    names: [...new Set(written.filter((each) => id.test(each)))],
    wrong: written.filter((each) => !id.test(each)),
  };
}
