/** What a check of the server says of a value, and how a person says it; French comes from the server. `$1` is the bound. */
const issues: readonly [RegExp, string][] = [
  [/Too small: expected string to have >=1 characters/, 'to be filled in'],
  [/Too small: expected string to have >=(\d+) characters/, '$1 characters at least'],
  [/Too big: expected string to have <=(\d+) characters/, '$1 characters at most'],
  [/Too small: expected array to have >=1 items/, 'one at least'],
  [/Too small: expected array to have >=(\d+) items/, '$1 at least'],
  [/Too big: expected array to have <=(\d+) items/, '$1 at most'],
  [/Too small: expected (?:number|int) to be >=(-?[\d.]+)/, '$1 at least'],
  [/Too small: expected (?:number|int) to be >(-?[\d.]+)/, 'more than $1'],
  [/Too big: expected (?:number|int) to be <=(-?[\d.]+)/, '$1 at most'],
  [/Too big: expected (?:number|int) to be <(-?[\d.]+)/, 'less than $1'],
  [/Invalid email address/, 'not an email address'],
  [/Invalid URL/, 'not a whole address: https://…'],
  [/Invalid ISO date(?:time)?/, 'not a date'],
  [/Invalid input: expected (?:number|int), received (?:undefined|null|string|NaN)/, 'a number is needed'],
  [/Invalid input: expected \w+, received (?:undefined|null)/, 'to be filled in'],
  [/Invalid option: expected one of .*/, 'not one of the choices'],
  [/Invalid string: must match pattern .*/, 'not written as it should be'],
  [/Invalid input(?:: expected .*)?$/, 'not understood'],
];

/** The server's word on a value as people say it; any other text as it is. */
export function plainIssue(text: string): string {
  const found = issues.find(([pattern]) => pattern.test(text));
  return found ? text.replace(...found) : text;
}

/** The server's sentence without the path of a field, which means something to programs alone. */
export function plainMessage(message: string, fields: readonly { field: string }[] = []): string {
  const path = fields.map(({ field }) => `${field}: `).find((start) => message.startsWith(start)) ?? '';
  const text = plainIssue(message.slice(path.length));
  if (text === message) return message;
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
