// Vectors of LANES numbers, by the compiler's vector extensions. Included by Variant.h, once for each kind of processor.

typedef double vector __attribute__((vector_size(8 * LANES)));
typedef unsigned long long bits __attribute__((vector_size(8 * LANES)));
typedef double vector_in_memory __attribute__((vector_size(8 * LANES), aligned(8), may_alias));

#define INLINE static inline __attribute__((always_inline))

/// Copies the code of a short loop for each of its steps, so that vectors in an array are registers.
#define UNROLLED _Pragma("clang loop unroll(full)")

INLINE vector load(const double *x) { return *(const vector_in_memory *)x; }

INLINE void store(double *y, vector x) { *(vector_in_memory *)y = x; }

INLINE vector all(double x) {
  vector y;
  UNROLLED for (int lane = 0; lane < LANES; lane++) y[lane] = x;
  return y;
}

INLINE bits all_bits(unsigned long long x) {
  bits y;
  UNROLLED for (int lane = 0; lane < LANES; lane++) y[lane] = x;
  return y;
}

/// `a` where the mask, from a comparison, is set, else `b`.
INLINE vector choose(bits mask, vector a, vector b) {
  return (vector)(((bits)a & mask) | ((bits)b & ~mask));
}

INLINE vector magnitude(vector x) { return (vector)((bits)x & all_bits(~0ull >> 1)); }

INLINE vector with_sign(vector x, vector sign) {
  return (vector)((bits)x | ((bits)sign & all_bits(1ull << 63)));
}

/// Exchanges rows and columns of LANES vectors.
INLINE void transpose_lanes(vector x[LANES]) {
#if LANES == 2
  vector a = __builtin_shufflevector(x[0], x[1], 0, 2);
  x[1] = __builtin_shufflevector(x[0], x[1], 1, 3);
  x[0] = a;
#elif LANES == 4
  vector a = __builtin_shufflevector(x[0], x[1], 0, 4, 2, 6);
  vector b = __builtin_shufflevector(x[0], x[1], 1, 5, 3, 7);
  vector c = __builtin_shufflevector(x[2], x[3], 0, 4, 2, 6);
  vector d = __builtin_shufflevector(x[2], x[3], 1, 5, 3, 7);
  x[0] = __builtin_shufflevector(a, c, 0, 1, 4, 5);
  x[1] = __builtin_shufflevector(b, d, 0, 1, 4, 5);
  x[2] = __builtin_shufflevector(a, c, 2, 3, 6, 7);
  x[3] = __builtin_shufflevector(b, d, 2, 3, 6, 7);
#else
  // In blocks of 1, 2 and 4: those above the diagonal change places with those below.
  vector y[LANES];
  UNROLLED for (int i = 0; i < LANES; i += 2) {
    y[i] = __builtin_shufflevector(x[i], x[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    y[i + 1] = __builtin_shufflevector(x[i], x[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  UNROLLED for (int i = 0; i < LANES; i += 4) {
    UNROLLED for (int j = i; j < i + 2; j++) {
      x[j] = __builtin_shufflevector(y[j], y[j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      x[j + 2] = __builtin_shufflevector(y[j], y[j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  UNROLLED for (int j = 0; j < 4; j++) {
    y[j] = __builtin_shufflevector(x[j], x[j + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    y[j + 4] = __builtin_shufflevector(x[j], x[j + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
  UNROLLED for (int j = 0; j < LANES; j++) x[j] = y[j];
#endif
}
