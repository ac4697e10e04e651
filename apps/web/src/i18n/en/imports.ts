export const imports = {
  'imports.title': 'x',
  'imports.newTitle': 'Import a file',
} as const;
