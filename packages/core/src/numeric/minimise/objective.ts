/** The value at a point; writes the gradient there. Infinity or NaN where the function has no value: the search steps back. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;
