/** Links to a survey made at a time, at most: as many as fit a field to copy and a file to look through. */
export const mostLinks = 1_000;
