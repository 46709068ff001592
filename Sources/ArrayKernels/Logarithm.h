// ln x, for x = 2ᵏ (1 + f) with 1 + f between √½ and √2. With s = f / (2 + f):
//
//     ln(1 + f) = 2 artanh s = f − (f²/2 − s (f²/2 + R(s²)))
//
// The way and the polynomial R are those of FreeBSD's `e_log.c` (Sun Microsystems, 1993), whose error is below 1 ulp.

/// The bits of √½.
static const unsigned long long bits_of_root = 0x3FE6A09E667F3BCD;

INLINE vector logarithm_of(vector x) {
  // Numbers without a leading 1 are made longer first.
  bits is_small = (bits)(x < 0x1p-1022);
  vector scaled = choose(is_small, x * 0x1p54, x);
  vector correction = choose(is_small, all(54.0), all(0.0));
  // k, made positive by 1024, in the bits of an exponent, and as a number by way of 2⁵² + k.
  bits shifted = (bits)scaled - bits_of_root + (1024ull << 52);
  bits exponent = shifted >> 52;
  vector k = (vector)(exponent | 0x4330000000000000) - (0x1p52 + 1024) - correction;
  vector f = (vector)((bits)scaled - (exponent << 52) + (1024ull << 52)) - 1;

  vector s = f / (f + 2);
  vector z = s * s;
  vector w = z * z;
  vector even = w * 0x1.39a09d078c69fp-3 + 0x1.c71c51d8e78afp-3;
  even = w * even + 0x1.999999997fa04p-2;
  vector odd = w * 0x1.2f112df3e5244p-3 + 0x1.7466496cb03dep-3;
  odd = w * odd + 0x1.2492494229359p-2;
  odd = w * odd + 0x1.5555555555593p-1;
  vector r = z * odd;
  r = w * even + r;
  vector half_square = f * f * 0.5;
  vector inner = half_square + r;
  vector low = k * 0x1.a39ef35793c76p-33;
  inner = s * inner + low;
  vector result = k * 0x1.62e42feep-1 - ((half_square - inner) - f);

  result = choose((bits)(x == 0), all(-__builtin_inf()), result);
  result = choose((bits)(x < 0), all(__builtin_nan("")), result);
  // ∞ and NaN are their own logarithms.
  return choose((bits)(magnitude(x) < __builtin_inf()), result, choose((bits)(x < 0), all(__builtin_nan("")), x));
}

static void logarithm(double *y, const double *x, ptrdiff_t count) { map_vectors(y, x, count, logarithm_of); }
