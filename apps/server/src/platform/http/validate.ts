import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';

type Compiler = typeof validatorCompiler;

/** Checks input with its zod schema. In a query, `?type=a` for a list is a list of one: an address cannot say so itself. */
export const validateInput: Compiler = (route) => {
  const check = validatorCompiler(route);
  if (route.httpPart !== 'querystring' || !(route.schema instanceof z.ZodObject)) return check;
  const lists = Object.entries(route.schema.shape)
    .filter(([, field]) => isList(field as z.ZodType))
    .map(([name]) => name);
  if (lists.length === 0) return check;
  return (query) => check(withLists(query, lists));
};

function withLists(query: unknown, lists: string[]): unknown {
  const copy = { ...(query as Record<string, unknown>) };
  for (const name of lists) if (typeof copy[name] === 'string') copy[name] = [copy[name]];
  return copy;
}

function isList(field: z.ZodType): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable) {
    return isList(field.unwrap() as z.ZodType);
  }
  return field instanceof z.ZodArray;
}
