/** A stretch of the text, in UTF-16 units, that a cue rests on. */
export interface CueSpan {
  start: number;
  end: number;
  cue: string;
}

/** What a customer's words say. */
export interface TextReading {
  /** One of the languages asked for; the first of them when nothing tells. */
  language: string;
  /** In [0, 1]. */
  languageConfidence: number;
  /** 29 values that sum to 1: the calibrated answer of the classifier for this text alone, on equal base rates. */
  typeProbabilities: Float64Array;
  /** 29 values: log(probability / base rate). Zero throughout when the text says nothing of the relationship. */
  typeLogRatio: Float64Array;
  /** In [-1, 1], the cues that were found: an axis, a matter ('hostility'), or the mark of a type ('pursued'). */
  cues: Record<string, number>;
  formality: 'tu' | 'vous' | 'none';
  spans: CueSpan[];
}
