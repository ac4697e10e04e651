import { readTemplate } from '@rapport/core/messages';
import type { FieldProblem } from '../../platform/errors.ts';

/** What is wrong with the variables of a text, each with its place and what there is instead; nothing where all is well. */
export function variableProblems(field: string, text: string, known: readonly string[]): FieldProblem[] {
  const names = known.join(', ');
  return readTemplate(text).flatMap(({ name, written, line, column }): FieldProblem[] => {
    if (name === null)
      return [
        {
          field,
          message: `line ${line}, character ${column}: “${written}” is not written as a variable is; there are ${names}, between {{ and }}`,
        },
      ];
    if (known.includes(name)) return [];
    return [
      {
        field,
        message: `line ${line}, character ${column}: there is no variable “${name}”; there are ${names}`,
      },
    ];
  });
}
