/** What a script may rely on (docs/command-line.md). */
export const exitCodes = {
  ok: 0,
  /** Something in the data, a file or the server's answer; what could be done was done. */
  dataProblem: 1,
  /** The command line itself is wrong; nothing was done. */
  usage: 2,
} as const;
