/**
 * What an English sentence is in French. What varies stands in braces in both: "Case {number} is over." Spaces before : ; ? ! are plain
 * ones here, and made those of French print when they are read.
 */
export type French =
  | string
  | {
      says: string;
      /** Of a place whose value is a word itself, or a list of them: what each is in French. */
      words: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };

export type Catalogue = Readonly<Record<string, French>>;
