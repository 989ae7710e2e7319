import betainc from '@stdlib/math-base-special-betainc'
import erfc from '@stdlib/math-base-special-erfc'
import gammainc from '@stdlib/math-base-special-gammainc'
import gammaln from '@stdlib/math-base-special-gammaln'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import studentQuantile from '@stdlib/stats-base-dists-t-quantile'

/** The standard normal quantile of a probability in (0, 1). */
export const zOf = (probability: number): number => normalQuantile(probability, 0, 1)

/** Two-sided probability of a normal deviate at least this far out: erfc(|z|/√2), which keeps its digits far out in the tail. */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2)

/** Upper tail of the chi-square distribution: the regularised upper incomplete gamma function Q(df/2, x/2). */
export const chiSquareUpper = (x: number, df: number): number => gammainc(x / 2, df / 2, true, true)

/** Two-sided probability of Student's t: the regularised incomplete beta function I(df/(df+t²); df/2, 1/2). */
export const studentTwoSided = (t: number, df: number): number => betainc(df / (df + t * t), df / 2, 0.5)

/** The quantile of Student's t for a probability in (0, 1). */
export const tOf = (probability: number, df: number): number => studentQuantile(probability, df)

/** Natural logarithm of n over k, for whole 0 ≤ k ≤ n. */
export const logChoose = (n: number, k: number): number => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
