/**
 * The two inner kernels of the engine, with loops of order 7 written out: every number stays in a register or on the stack, which
 * makes the whole posterior several times faster than the same loops over arrays. posterior.ts says what they compute;
 * kernels.test.ts holds them to the plain loops.
 *
 * The factor of A = I + D J D is A = L E L' with ones on the diagonal of L (no square roots); it is kept as a lower triangle
 * with 1/E on its diagonal.
 */

/**
 * The log evidence of every type (prior and categorical part excluded) into `logEvidence`, from J (lower triangle), b, and the
 * types' means and sds (7 a type). Writes the posterior means likewise, and the factors of A (28 a type).
 */
export function evidenceOfTypes(
  J: Float64Array,
  b: Float64Array,
  means: Float64Array,
  sds: Float64Array,
  meansOut: Float64Array,
  factors: Float64Array,
  logEvidence: Float64Array,
): void {
  const b0 = b[0]!;
  const j00 = J[0]!;
  const b1 = b[1]!;
  const j10 = J[1]!;
  const j11 = J[2]!;
  const b2 = b[2]!;
  const j20 = J[3]!;
  const j21 = J[4]!;
  const j22 = J[5]!;
  const b3 = b[3]!;
  const j30 = J[6]!;
  const j31 = J[7]!;
  const j32 = J[8]!;
  const j33 = J[9]!;
  const b4 = b[4]!;
  const j40 = J[10]!;
  const j41 = J[11]!;
  const j42 = J[12]!;
  const j43 = J[13]!;
  const j44 = J[14]!;
  const b5 = b[5]!;
  const j50 = J[15]!;
  const j51 = J[16]!;
  const j52 = J[17]!;
  const j53 = J[18]!;
  const j54 = J[19]!;
  const j55 = J[20]!;
  const b6 = b[6]!;
  const j60 = J[21]!;
  const j61 = J[22]!;
  const j62 = J[23]!;
  const j63 = J[24]!;
  const j64 = J[25]!;
  const j65 = J[26]!;
  const j66 = J[27]!;
  for (let k = 0, at = 0, factorAt = 0; k < logEvidence.length; k++, at += 7, factorAt += 28) {
    const m0 = means[at + 0]!;
    const d0 = sds[at + 0]!;
    const m1 = means[at + 1]!;
    const d1 = sds[at + 1]!;
    const m2 = means[at + 2]!;
    const d2 = sds[at + 2]!;
    const m3 = means[at + 3]!;
    const d3 = sds[at + 3]!;
    const m4 = means[at + 4]!;
    const d4 = sds[at + 4]!;
    const m5 = means[at + 5]!;
    const d5 = sds[at + 5]!;
    const m6 = means[at + 6]!;
    const d6 = sds[at + 6]!;
    const s0 = j00 * m0 + j10 * m1 + j20 * m2 + j30 * m3 + j40 * m4 + j50 * m5 + j60 * m6;
    const s1 = j10 * m0 + j11 * m1 + j21 * m2 + j31 * m3 + j41 * m4 + j51 * m5 + j61 * m6;
    const s2 = j20 * m0 + j21 * m1 + j22 * m2 + j32 * m3 + j42 * m4 + j52 * m5 + j62 * m6;
    const s3 = j30 * m0 + j31 * m1 + j32 * m2 + j33 * m3 + j43 * m4 + j53 * m5 + j63 * m6;
    const s4 = j40 * m0 + j41 * m1 + j42 * m2 + j43 * m3 + j44 * m4 + j54 * m5 + j64 * m6;
    const s5 = j50 * m0 + j51 * m1 + j52 * m2 + j53 * m3 + j54 * m4 + j55 * m5 + j65 * m6;
    const s6 = j60 * m0 + j61 * m1 + j62 * m2 + j63 * m3 + j64 * m4 + j65 * m5 + j66 * m6;
    const linear =
      m0 * (b0 - 0.5 * s0) +
      m1 * (b1 - 0.5 * s1) +
      m2 * (b2 - 0.5 * s2) +
      m3 * (b3 - 0.5 * s3) +
      m4 * (b4 - 0.5 * s4) +
      m5 * (b5 - 0.5 * s5) +
      m6 * (b6 - 0.5 * s6);
    const g0 = d0 * (b0 - s0);
    const g1 = d1 * (b1 - s1);
    const g2 = d2 * (b2 - s2);
    const g3 = d3 * (b3 - s3);
    const g4 = d4 * (b4 - s4);
    const g5 = d5 * (b5 - s5);
    const g6 = d6 * (b6 - s6);
    const e0 = 1 + d0 * d0 * j00;
    const r0 = 1 / e0;
    const c10 = d1 * d0 * j10;
    const l10 = c10 * r0;
    const c20 = d2 * d0 * j20;
    const l20 = c20 * r0;
    const c30 = d3 * d0 * j30;
    const l30 = c30 * r0;
    const c40 = d4 * d0 * j40;
    const l40 = c40 * r0;
    const c50 = d5 * d0 * j50;
    const l50 = c50 * r0;
    const c60 = d6 * d0 * j60;
    const l60 = c60 * r0;
    const v0 = g0;
    const e1 = 1 + d1 * d1 * j11 - c10 * l10;
    const r1 = 1 / e1;
    const c21 = d2 * d1 * j21 - c20 * l10;
    const l21 = c21 * r1;
    const c31 = d3 * d1 * j31 - c30 * l10;
    const l31 = c31 * r1;
    const c41 = d4 * d1 * j41 - c40 * l10;
    const l41 = c41 * r1;
    const c51 = d5 * d1 * j51 - c50 * l10;
    const l51 = c51 * r1;
    const c61 = d6 * d1 * j61 - c60 * l10;
    const l61 = c61 * r1;
    const v1 = g1 - l10 * v0;
    const e2 = 1 + d2 * d2 * j22 - c20 * l20 - c21 * l21;
    const r2 = 1 / e2;
    const c32 = d3 * d2 * j32 - c30 * l20 - c31 * l21;
    const l32 = c32 * r2;
    const c42 = d4 * d2 * j42 - c40 * l20 - c41 * l21;
    const l42 = c42 * r2;
    const c52 = d5 * d2 * j52 - c50 * l20 - c51 * l21;
    const l52 = c52 * r2;
    const c62 = d6 * d2 * j62 - c60 * l20 - c61 * l21;
    const l62 = c62 * r2;
    const v2 = g2 - l20 * v0 - l21 * v1;
    const e3 = 1 + d3 * d3 * j33 - c30 * l30 - c31 * l31 - c32 * l32;
    const r3 = 1 / e3;
    const c43 = d4 * d3 * j43 - c40 * l30 - c41 * l31 - c42 * l32;
    const l43 = c43 * r3;
    const c53 = d5 * d3 * j53 - c50 * l30 - c51 * l31 - c52 * l32;
    const l53 = c53 * r3;
    const c63 = d6 * d3 * j63 - c60 * l30 - c61 * l31 - c62 * l32;
    const l63 = c63 * r3;
    const v3 = g3 - l30 * v0 - l31 * v1 - l32 * v2;
    const e4 = 1 + d4 * d4 * j44 - c40 * l40 - c41 * l41 - c42 * l42 - c43 * l43;
    const r4 = 1 / e4;
    const c54 = d5 * d4 * j54 - c50 * l40 - c51 * l41 - c52 * l42 - c53 * l43;
    const l54 = c54 * r4;
    const c64 = d6 * d4 * j64 - c60 * l40 - c61 * l41 - c62 * l42 - c63 * l43;
    const l64 = c64 * r4;
    const v4 = g4 - l40 * v0 - l41 * v1 - l42 * v2 - l43 * v3;
    const e5 = 1 + d5 * d5 * j55 - c50 * l50 - c51 * l51 - c52 * l52 - c53 * l53 - c54 * l54;
    const r5 = 1 / e5;
    const c65 = d6 * d5 * j65 - c60 * l50 - c61 * l51 - c62 * l52 - c63 * l53 - c64 * l54;
    const l65 = c65 * r5;
    const v5 = g5 - l50 * v0 - l51 * v1 - l52 * v2 - l53 * v3 - l54 * v4;
    const e6 = 1 + d6 * d6 * j66 - c60 * l60 - c61 * l61 - c62 * l62 - c63 * l63 - c64 * l64 - c65 * l65;
    const r6 = 1 / e6;
    const v6 = g6 - l60 * v0 - l61 * v1 - l62 * v2 - l63 * v3 - l64 * v4 - l65 * v5;
    const fit =
      v0 * v0 * r0 + v1 * v1 * r1 + v2 * v2 * r2 + v3 * v3 * r3 + v4 * v4 * r4 + v5 * v5 * r5 + v6 * v6 * r6;
    const u6 = v6 * r6;
    const u5 = v5 * r5 - l65 * u6;
    const u4 = v4 * r4 - l54 * u5 - l64 * u6;
    const u3 = v3 * r3 - l43 * u4 - l53 * u5 - l63 * u6;
    const u2 = v2 * r2 - l32 * u3 - l42 * u4 - l52 * u5 - l62 * u6;
    const u1 = v1 * r1 - l21 * u2 - l31 * u3 - l41 * u4 - l51 * u5 - l61 * u6;
    const u0 = v0 * r0 - l10 * u1 - l20 * u2 - l30 * u3 - l40 * u4 - l50 * u5 - l60 * u6;
    meansOut[at + 0] = m0 + d0 * u0;
    meansOut[at + 1] = m1 + d1 * u1;
    meansOut[at + 2] = m2 + d2 * u2;
    meansOut[at + 3] = m3 + d3 * u3;
    meansOut[at + 4] = m4 + d4 * u4;
    meansOut[at + 5] = m5 + d5 * u5;
    meansOut[at + 6] = m6 + d6 * u6;
    factors[factorAt + 0] = r0;
    factors[factorAt + 1] = l10;
    factors[factorAt + 2] = r1;
    factors[factorAt + 3] = l20;
    factors[factorAt + 4] = l21;
    factors[factorAt + 5] = r2;
    factors[factorAt + 6] = l30;
    factors[factorAt + 7] = l31;
    factors[factorAt + 8] = l32;
    factors[factorAt + 9] = r3;
    factors[factorAt + 10] = l40;
    factors[factorAt + 11] = l41;
    factors[factorAt + 12] = l42;
    factors[factorAt + 13] = l43;
    factors[factorAt + 14] = r4;
    factors[factorAt + 15] = l50;
    factors[factorAt + 16] = l51;
    factors[factorAt + 17] = l52;
    factors[factorAt + 18] = l53;
    factors[factorAt + 19] = l54;
    factors[factorAt + 20] = r5;
    factors[factorAt + 21] = l60;
    factors[factorAt + 22] = l61;
    factors[factorAt + 23] = l62;
    factors[factorAt + 24] = l63;
    factors[factorAt + 25] = l64;
    factors[factorAt + 26] = l65;
    factors[factorAt + 27] = r6;
    logEvidence[k] = linear + 0.5 * (fit - Math.log(e0 * e1 * e2 * e3 * e4 * e5 * e6));
  }
}

/**
 * Covariance of the position under one type, D A^-1 D, from the factor left by `evidenceOfTypes`: lower triangle row by row into
 * `covariance` (28 values).
 */
export function covarianceOfType(
  factors: Float64Array,
  factorAt: number,
  sds: Float64Array,
  at: number,
  covariance: Float64Array,
): void {
  const r0 = factors[factorAt + 0]!;
  const l10 = factors[factorAt + 1]!;
  const r1 = factors[factorAt + 2]!;
  const l20 = factors[factorAt + 3]!;
  const l21 = factors[factorAt + 4]!;
  const r2 = factors[factorAt + 5]!;
  const l30 = factors[factorAt + 6]!;
  const l31 = factors[factorAt + 7]!;
  const l32 = factors[factorAt + 8]!;
  const r3 = factors[factorAt + 9]!;
  const l40 = factors[factorAt + 10]!;
  const l41 = factors[factorAt + 11]!;
  const l42 = factors[factorAt + 12]!;
  const l43 = factors[factorAt + 13]!;
  const r4 = factors[factorAt + 14]!;
  const l50 = factors[factorAt + 15]!;
  const l51 = factors[factorAt + 16]!;
  const l52 = factors[factorAt + 17]!;
  const l53 = factors[factorAt + 18]!;
  const l54 = factors[factorAt + 19]!;
  const r5 = factors[factorAt + 20]!;
  const l60 = factors[factorAt + 21]!;
  const l61 = factors[factorAt + 22]!;
  const l62 = factors[factorAt + 23]!;
  const l63 = factors[factorAt + 24]!;
  const l64 = factors[factorAt + 25]!;
  const l65 = factors[factorAt + 26]!;
  const r6 = factors[factorAt + 27]!;
  const i10 = -l10;
  const i20 = -l20 - l21 * i10;
  const i30 = -l30 - l31 * i10 - l32 * i20;
  const i40 = -l40 - l41 * i10 - l42 * i20 - l43 * i30;
  const i50 = -l50 - l51 * i10 - l52 * i20 - l53 * i30 - l54 * i40;
  const i60 = -l60 - l61 * i10 - l62 * i20 - l63 * i30 - l64 * i40 - l65 * i50;
  const i21 = -l21;
  const i31 = -l31 - l32 * i21;
  const i41 = -l41 - l42 * i21 - l43 * i31;
  const i51 = -l51 - l52 * i21 - l53 * i31 - l54 * i41;
  const i61 = -l61 - l62 * i21 - l63 * i31 - l64 * i41 - l65 * i51;
  const i32 = -l32;
  const i42 = -l42 - l43 * i32;
  const i52 = -l52 - l53 * i32 - l54 * i42;
  const i62 = -l62 - l63 * i32 - l64 * i42 - l65 * i52;
  const i43 = -l43;
  const i53 = -l53 - l54 * i43;
  const i63 = -l63 - l64 * i43 - l65 * i53;
  const i54 = -l54;
  const i64 = -l64 - l65 * i54;
  const i65 = -l65;
  const d0 = sds[at + 0]!;
  const d1 = sds[at + 1]!;
  const d2 = sds[at + 2]!;
  const d3 = sds[at + 3]!;
  const d4 = sds[at + 4]!;
  const d5 = sds[at + 5]!;
  const d6 = sds[at + 6]!;
  covariance[0] =
    d0 *
    d0 *
    (r0 +
      r1 * i10 * i10 +
      r2 * i20 * i20 +
      r3 * i30 * i30 +
      r4 * i40 * i40 +
      r5 * i50 * i50 +
      r6 * i60 * i60);
  covariance[1] =
    d1 * d0 * (r1 * i10 + r2 * i21 * i20 + r3 * i31 * i30 + r4 * i41 * i40 + r5 * i51 * i50 + r6 * i61 * i60);
  covariance[2] =
    d1 * d1 * (r1 + r2 * i21 * i21 + r3 * i31 * i31 + r4 * i41 * i41 + r5 * i51 * i51 + r6 * i61 * i61);
  covariance[3] = d2 * d0 * (r2 * i20 + r3 * i32 * i30 + r4 * i42 * i40 + r5 * i52 * i50 + r6 * i62 * i60);
  covariance[4] = d2 * d1 * (r2 * i21 + r3 * i32 * i31 + r4 * i42 * i41 + r5 * i52 * i51 + r6 * i62 * i61);
  covariance[5] = d2 * d2 * (r2 + r3 * i32 * i32 + r4 * i42 * i42 + r5 * i52 * i52 + r6 * i62 * i62);
  covariance[6] = d3 * d0 * (r3 * i30 + r4 * i43 * i40 + r5 * i53 * i50 + r6 * i63 * i60);
  covariance[7] = d3 * d1 * (r3 * i31 + r4 * i43 * i41 + r5 * i53 * i51 + r6 * i63 * i61);
  covariance[8] = d3 * d2 * (r3 * i32 + r4 * i43 * i42 + r5 * i53 * i52 + r6 * i63 * i62);
  covariance[9] = d3 * d3 * (r3 + r4 * i43 * i43 + r5 * i53 * i53 + r6 * i63 * i63);
  covariance[10] = d4 * d0 * (r4 * i40 + r5 * i54 * i50 + r6 * i64 * i60);
  covariance[11] = d4 * d1 * (r4 * i41 + r5 * i54 * i51 + r6 * i64 * i61);
  covariance[12] = d4 * d2 * (r4 * i42 + r5 * i54 * i52 + r6 * i64 * i62);
  covariance[13] = d4 * d3 * (r4 * i43 + r5 * i54 * i53 + r6 * i64 * i63);
  covariance[14] = d4 * d4 * (r4 + r5 * i54 * i54 + r6 * i64 * i64);
  covariance[15] = d5 * d0 * (r5 * i50 + r6 * i65 * i60);
  covariance[16] = d5 * d1 * (r5 * i51 + r6 * i65 * i61);
  covariance[17] = d5 * d2 * (r5 * i52 + r6 * i65 * i62);
  covariance[18] = d5 * d3 * (r5 * i53 + r6 * i65 * i63);
  covariance[19] = d5 * d4 * (r5 * i54 + r6 * i65 * i64);
  covariance[20] = d5 * d5 * (r5 + r6 * i65 * i65);
  covariance[21] = d6 * d0 * (r6 * i60);
  covariance[22] = d6 * d1 * (r6 * i61);
  covariance[23] = d6 * d2 * (r6 * i62);
  covariance[24] = d6 * d3 * (r6 * i63);
  covariance[25] = d6 * d4 * (r6 * i64);
  covariance[26] = d6 * d5 * (r6 * i65);
  covariance[27] = d6 * d6 * r6;
}

/** The variances alone: the diagonal of that covariance, into `variances` (7 values). */
export function variancesOfType(
  factors: Float64Array,
  factorAt: number,
  sds: Float64Array,
  at: number,
  variances: Float64Array,
): void {
  const r0 = factors[factorAt + 0]!;
  const l10 = factors[factorAt + 1]!;
  const r1 = factors[factorAt + 2]!;
  const l20 = factors[factorAt + 3]!;
  const l21 = factors[factorAt + 4]!;
  const r2 = factors[factorAt + 5]!;
  const l30 = factors[factorAt + 6]!;
  const l31 = factors[factorAt + 7]!;
  const l32 = factors[factorAt + 8]!;
  const r3 = factors[factorAt + 9]!;
  const l40 = factors[factorAt + 10]!;
  const l41 = factors[factorAt + 11]!;
  const l42 = factors[factorAt + 12]!;
  const l43 = factors[factorAt + 13]!;
  const r4 = factors[factorAt + 14]!;
  const l50 = factors[factorAt + 15]!;
  const l51 = factors[factorAt + 16]!;
  const l52 = factors[factorAt + 17]!;
  const l53 = factors[factorAt + 18]!;
  const l54 = factors[factorAt + 19]!;
  const r5 = factors[factorAt + 20]!;
  const l60 = factors[factorAt + 21]!;
  const l61 = factors[factorAt + 22]!;
  const l62 = factors[factorAt + 23]!;
  const l63 = factors[factorAt + 24]!;
  const l64 = factors[factorAt + 25]!;
  const l65 = factors[factorAt + 26]!;
  const r6 = factors[factorAt + 27]!;
  const i10 = -l10;
  const i20 = -l20 - l21 * i10;
  const i30 = -l30 - l31 * i10 - l32 * i20;
  const i40 = -l40 - l41 * i10 - l42 * i20 - l43 * i30;
  const i50 = -l50 - l51 * i10 - l52 * i20 - l53 * i30 - l54 * i40;
  const i60 = -l60 - l61 * i10 - l62 * i20 - l63 * i30 - l64 * i40 - l65 * i50;
  const i21 = -l21;
  const i31 = -l31 - l32 * i21;
  const i41 = -l41 - l42 * i21 - l43 * i31;
  const i51 = -l51 - l52 * i21 - l53 * i31 - l54 * i41;
  const i61 = -l61 - l62 * i21 - l63 * i31 - l64 * i41 - l65 * i51;
  const i32 = -l32;
  const i42 = -l42 - l43 * i32;
  const i52 = -l52 - l53 * i32 - l54 * i42;
  const i62 = -l62 - l63 * i32 - l64 * i42 - l65 * i52;
  const i43 = -l43;
  const i53 = -l53 - l54 * i43;
  const i63 = -l63 - l64 * i43 - l65 * i53;
  const i54 = -l54;
  const i64 = -l64 - l65 * i54;
  const i65 = -l65;
  const d0 = sds[at + 0]!;
  const d1 = sds[at + 1]!;
  const d2 = sds[at + 2]!;
  const d3 = sds[at + 3]!;
  const d4 = sds[at + 4]!;
  const d5 = sds[at + 5]!;
  const d6 = sds[at + 6]!;
  variances[0] =
    d0 *
    d0 *
    (r0 +
      r1 * i10 * i10 +
      r2 * i20 * i20 +
      r3 * i30 * i30 +
      r4 * i40 * i40 +
      r5 * i50 * i50 +
      r6 * i60 * i60);
  variances[1] =
    d1 * d1 * (r1 + r2 * i21 * i21 + r3 * i31 * i31 + r4 * i41 * i41 + r5 * i51 * i51 + r6 * i61 * i61);
  variances[2] = d2 * d2 * (r2 + r3 * i32 * i32 + r4 * i42 * i42 + r5 * i52 * i52 + r6 * i62 * i62);
  variances[3] = d3 * d3 * (r3 + r4 * i43 * i43 + r5 * i53 * i53 + r6 * i63 * i63);
  variances[4] = d4 * d4 * (r4 + r5 * i54 * i54 + r6 * i64 * i64);
  variances[5] = d5 * d5 * (r5 + r6 * i65 * i65);
  variances[6] = d6 * d6 * r6;
}
