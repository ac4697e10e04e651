/** What went wrong with a file of lines, in words. */
export function readingProblem(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder; give a file';
  if (code === 'EACCES') return 'may not be read by this account';
  if (code?.startsWith('Z_')) return `the compressed file is damaged (${message}); what came before was read`;
  return message;
}
