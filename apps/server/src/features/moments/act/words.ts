import type { MomentText } from '@rapport/core/moments';
import { fillText } from '@rapport/core/moments';
import type { WorkspaceMoment } from '../catalogue/catalogue.ts';
import type { WorkspaceRow } from '../queries.ts';
import type { StandingRow } from '../run/standingQueries.ts';

/** The language to speak to a customer in: their own if we write it, else the workspace's first. */
export function languageOf(language: string | null, workspace: Pick<WorkspaceRow, 'languages'>): 'fr' | 'en' {
  for (const each of [language?.slice(0, 2).toLowerCase(), ...workspace.languages])
    if (each === 'fr' || each === 'en') return each;
  return 'en';
}

/** A moment's texts, filled in for a person. */
export function wordsFor(
  moment: Pick<WorkspaceMoment, 'texts'>,
  person: Pick<StandingRow, 'name' | 'traits' | 'language'>,
  why: Readonly<Record<string, unknown>>,
  { workspace, staff }: { workspace: WorkspaceRow; staff: string | null },
): MomentText & { language: 'fr' | 'en' } {
  const language = languageOf(person.language, workspace);
  const text = moment.texts[language];
  const given = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : null);
  const values = {
    firstName: given(person.traits.firstName) ?? person.name?.split(' ')[0] ?? null,
    name: person.name,
    brand: workspace.name,
    staff,
    years: given(why.years),
    product: given(why.product),
    number: given(why.nth),
  };
  return {
    language,
    subject: fillText(text.subject, values),
    body: fillText(text.body, values),
    short: fillText(text.short, values),
  };
}
