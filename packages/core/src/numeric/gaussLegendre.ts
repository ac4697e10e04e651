export interface Quadrature {
  nodes: Float64Array;
  weights: Float64Array;
}

const known = new Map<number, Quadrature>();

/**
 * Gauss-Legendre nodes and weights on [0, 1]: exact for polynomials of degree 2n - 1 (Newton on the Legendre recurrence,
 * Press et al., Numerical Recipes, 4.6).
 *
 * @param n number of nodes, 1 or more
 */
export function gaussLegendre(n: number): Quadrature {
  const cached = known.get(n);
  if (cached) return cached;
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let derivative = 1;
    for (let step = 0; step < 100; step++) {
      let p0 = 1;
      let p1 = x;
      for (let k = 2; k <= n; k++) [p0, p1] = [p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k];
      derivative = (n * (x * p1 - p0)) / (x * x - 1);
      const change = p1 / derivative;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    nodes[n - 1 - i] = (1 + x) / 2;
    weights[n - 1 - i] = 1 / ((1 - x * x) * derivative * derivative);
  }
  const quadrature = { nodes, weights };
  known.set(n, quadrature);
  return quadrature;
}
