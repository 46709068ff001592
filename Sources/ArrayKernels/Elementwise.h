// Loops over neighbours: whole vectors, and at the end one that is filled up, so that every element is computed alike.

INLINE void map_vectors(double *y, const double *x, ptrdiff_t count, vector (*function)(vector)) {
  ptrdiff_t i = 0;
  for (; i + LANES <= count; i += LANES) store(y + i, function(load(x + i)));
  if (i == count) return;
  double rest[LANES] = {0};
  for (ptrdiff_t j = i; j < count; j++) rest[j - i] = x[j];
  store(rest, function(load(rest)));
  for (ptrdiff_t j = i; j < count; j++) y[j] = rest[j - i];
}

#define BINARY_KERNEL(name, operator)                                                                       \
  static void name(                                                                                         \
      double *y, const double *a, ptrdiff_t aStep, const double *b, ptrdiff_t bStep, ptrdiff_t count) {      \
    ptrdiff_t i = 0;                                                                                        \
    if (aStep == 1 && bStep == 1) {                                                                         \
      for (; i + 2 * LANES <= count; i += 2 * LANES) {                                                      \
        vector first = load(a + i) operator load(b + i);                                                    \
        vector second = load(a + i + LANES) operator load(b + i + LANES);                                   \
        store(y + i, first);                                                                                \
        store(y + i + LANES, second);                                                                       \
      }                                                                                                     \
      _Pragma("clang loop vectorize(disable)") for (; i < count; i++) y[i] = a[i] operator b[i];            \
    } else if (aStep == 1) {                                                                                \
      double number = *b;                                                                                   \
      vector numbers = all(number);                                                                         \
      for (; i + LANES <= count; i += LANES) store(y + i, load(a + i) operator numbers);                    \
      _Pragma("clang loop vectorize(disable)") for (; i < count; i++) y[i] = a[i] operator number;          \
    } else {                                                                                                \
      double number = *a;                                                                                   \
      vector numbers = all(number);                                                                         \
      for (; i + LANES <= count; i += LANES) store(y + i, numbers operator load(b + i));                    \
      _Pragma("clang loop vectorize(disable)") for (; i < count; i++) y[i] = number operator b[i];          \
    }                                                                                                       \
  }

BINARY_KERNEL(add, +)
BINARY_KERNEL(subtract, -)
BINARY_KERNEL(multiply, *)
BINARY_KERNEL(divide, /)

INLINE void transpose_blocks(
    const int adds, double *y, ptrdiff_t yRow, const double *x, ptrdiff_t xColumn, ptrdiff_t rows, ptrdiff_t columns) {
  ptrdiff_t j = 0;
  for (; j + LANES <= columns; j += LANES) {
    ptrdiff_t i = 0;
    for (; i + LANES <= rows; i += LANES) {
      vector block[LANES];
      UNROLLED for (int lane = 0; lane < LANES; lane++) block[lane] = load(x + (j + lane) * xColumn + i);
      transpose_lanes(block);
      UNROLLED for (int lane = 0; lane < LANES; lane++) {
        double *place = y + (i + lane) * yRow + j;
        store(place, adds ? load(place) + block[lane] : block[lane]);
      }
    }
    for (; i < rows; i++) {
      for (int lane = 0; lane < LANES; lane++) {
        double element = x[(j + lane) * xColumn + i];
        y[i * yRow + j + lane] = adds ? y[i * yRow + j + lane] + element : element;
      }
    }
  }
  for (; j < columns; j++) {
    for (ptrdiff_t i = 0; i < rows; i++) {
      y[i * yRow + j] = adds ? y[i * yRow + j] + x[j * xColumn + i] : x[j * xColumn + i];
    }
  }
}

static void transpose(
    double *y, ptrdiff_t yRow, const double *x, ptrdiff_t xColumn, ptrdiff_t rows, ptrdiff_t columns) {
  transpose_blocks(0, y, yRow, x, xColumn, rows, columns);
}

static void add_transposed(
    double *y, ptrdiff_t yRow, const double *x, ptrdiff_t xColumn, ptrdiff_t rows, ptrdiff_t columns) {
  transpose_blocks(1, y, yRow, x, xColumn, rows, columns);
}
