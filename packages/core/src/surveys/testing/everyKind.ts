import { page, survey, words } from '../templates/parts.ts';

/** A survey that asks for several things at once, in each of the ways there are. */
export const everything = survey(words('t', 't'), [
  page(
    'p',
    {
      kind: 'multiple',
      id: 'many',
      title: words('m', 'm'),
      isRequired: false,
      hasOther: true,
      atMost: 2,
      choices: [
        { id: 'a', label: words('A', 'A') },
        { id: 'b', label: words('B', 'B') },
      ],
    },
    {
      kind: 'ranking',
      id: 'rank',
      title: words('r', 'r'),
      isRequired: false,
      choices: [
        { id: 'x', label: words('X', 'X') },
        { id: 'y', label: words('Y', 'Y') },
      ],
    },
    {
      kind: 'matrix',
      id: 'grid',
      title: words('g', 'g'),
      isRequired: true,
      rows: [{ id: 'r1', label: words('R', 'R') }],
      columns: [
        { id: 'c1', label: words('C', 'C') },
        { id: 'c2', label: words('D', 'D') },
      ],
    },
    { kind: 'email', id: 'mail', title: words('e', 'e'), isRequired: false, isHandle: true },
    { kind: 'date', id: 'day', title: words('d', 'd'), isRequired: false },
    { kind: 'number', id: 'age', title: words('n', 'n'), isRequired: false, lowest: 0, highest: 120 },
    { kind: 'consent', id: 'ok', title: words('c', 'c'), isRequired: true, purpose: 'news' },
  ),
]);
