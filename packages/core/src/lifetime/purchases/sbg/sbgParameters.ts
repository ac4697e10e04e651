/** Shifted beta-geometric: see `fitSbg`. a / (a + b) is the mean probability of leaving at a renewal, which is beta over customers. */
export interface SbgParameters {
  a: number;
  b: number;
}

export type SbgName = keyof SbgParameters;
