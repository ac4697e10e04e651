import { catalogueNote, families, provenances, relationshipTypes } from '@rapport/core/relations';
import { Output } from '../output/Output.ts';

/** Prints the catalogue of relationship types, in both languages as JSON, or as text in one. */
export async function listTypes({ json, language }: { json: boolean; language: 'fr' | 'en' }): Promise<void> {
  const output = new Output(process.stdout);
  if (json)
    await output.line(
      JSON.stringify({ note: catalogueNote, provenances, families, types: relationshipTypes }, null, 2),
    );
  else {
    for (const family of families) {
      await output.line(family[language]);
      for (const type of relationshipTypes.filter((each) => each.family === family.key))
        await output.line(
          `  ${type[language].padEnd(28)} ${type.key.padEnd(26)} ${type.definition[language]}`,
        );
      await output.line('');
    }
    await output.line(catalogueNote[language]);
  }
  await output.flush();
}
