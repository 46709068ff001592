// eˣ and tanh x. With n the whole number nearest to x divided by ln 2, and r what is left of x without n ln 2, at most half of
// ln 2:
//
//     eˣ = 2ⁿ eʳ,  eʳ = 1 + r + r² q(r)
//
// q is a polynomial of degree 10 that is exact at Chebyshev's points; eʳ comes out with a relative error of 3.3e-19 before
// rounding. ln 2 is taken in two parts, of which the first has 32 digits, so that n times it is exact. Errors: below 1 ulp for eˣ,
// below 3 ulp for tanh x.

static const double log2_of_e = 0x1.71547652b82fep+0;
static const double log_of_2_high = 0x1.62e42feep-1;
static const double log_of_2_low = 0x1.a39ef35793c76p-33;

/// Added to a number of at most 2⁵¹, it leaves the nearest whole number in the last digits.
static const double rounding = 0x1.8p52;

/// r and n of x; n as the last digits of a vector that `rounding` was added to.
struct reduced {
  vector r;
  vector shifted;
};

INLINE struct reduced reduce(vector x) {
  struct reduced result;
  result.shifted = x * log2_of_e + rounding;
  vector n = result.shifted - rounding;
  vector high = x - n * log_of_2_high;
  result.r = high - n * log_of_2_low;
  return result;
}

/// eʳ − 1 for |r| ≤ ln 2 / 2.
INLINE vector exponential_minus_one(vector r) {
  vector square = r * r;
  vector fourth = square * square;
  // Estrin's order: fewer steps wait for each other than in Horner's.
  vector q01 = r * 0x1.5555555555557p-3 + 0x1p-1;
  vector q23 = r * 0x1.11111111100cep-7 + 0x1.5555555555556p-5;
  vector q45 = r * 0x1.a01a01abef415p-13 + 0x1.6c16c16c162ccp-10;
  vector q67 = r * 0x1.71de021a90822p-19 + 0x1.a01a01a6dcaffp-16;
  vector q89 = r * 0x1.af4e196027428p-26 + 0x1.27e4db57442fbp-22;
  vector q03 = square * q23 + q01;
  vector q47 = square * q67 + q45;
  vector q8 = square * 0x1.1f731ea5352cap-29 + q89;
  vector q4 = fourth * q8 + q47;
  vector q = fourth * q4 + q03;
  return square * q + r;
}

INLINE vector exponential_of(vector x) {
  // What lies outside gives ∞ and 0 at these bounds, too; a NaN is not compared and stays.
  vector bounded = choose((bits)(x > 709.8), all(709.8), x);
  bounded = choose((bits)(x < -745.2), all(-745.2), bounded);
  struct reduced reduced = reduce(bounded);
  vector result = exponential_minus_one(reduced.r) + 1;
  // 2ⁿ in two factors: a single one may have no representation. The bias of both together makes n positive.
  bits n = (bits)reduced.shifted - (bits)all(rounding) + 2 * 1023;
  bits half = n >> 1;
  return result * (vector)(half << 52) * (vector)((n - half) << 52);
}

/// With E = e^(2|x|) − 1: tanh |x| = E / (E + 2).
INLINE vector hyperbolic_tangent_of(vector x) {
  vector size = magnitude(x);
  // From here on the result is 1 to the last digit.
  vector bounded = choose((bits)(size > 22.0), all(22.0), size);
  struct reduced reduced = reduce(bounded + bounded);
  vector power = (vector)(((bits)reduced.shifted - (bits)all(rounding) + 1023) << 52);
  vector difference = power - 1;
  vector e = power * exponential_minus_one(reduced.r) + difference;
  return with_sign(e / (e + 2), x);
}

static void exponential(double *y, const double *x, ptrdiff_t count) {
  map_vectors(y, x, count, exponential_of);
}

static void hyperbolic_tangent(double *y, const double *x, ptrdiff_t count) {
  map_vectors(y, x, count, hyperbolic_tangent_of);
}
