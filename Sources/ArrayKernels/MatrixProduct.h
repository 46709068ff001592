// Chooses how a product is computed. All ways add in the same order, so that they differ in speed alone.

/// So many multiplications are done before packing would be.
enum { SMALL_PRODUCT = 512 };

/// The products of each element of a column with each of a row.
static void multiply_outer(
    double *c, const double *a, ptrdiff_t aRow, const double *b, ptrdiff_t bColumn, ptrdiff_t rows,
    ptrdiff_t columns) {
  for (ptrdiff_t i = 0; i < rows; i++) {
    double weight = a[i * aRow];
    double *row = c + i * columns;
    ptrdiff_t j = 0;
    if (bColumn == 1) {
      // A sum begins with 0: −0 becomes 0.
      for (; j + LANES <= columns; j += LANES) store(row + j, all(weight) * load(b + j) + all(0));
    }
    for (; j < columns; j++) row[j] = weight * b[j * bColumn] + 0.0;
  }
}

static void product(
    double *c, const double *a, ptrdiff_t aRow, ptrdiff_t aColumn, const double *b, ptrdiff_t bRow,
    ptrdiff_t bColumn, ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t depth) {
  if (rows == 1) {
    multiply_row(c, a, aColumn, b, bRow, bColumn, columns, depth);
  } else if (columns == 1) {
    // As a row or as a column, the result lies in memory in the same way.
    multiply_row(c, b, bRow, a, aColumn, aRow, rows, depth);
  } else if (depth == 1) {
    multiply_outer(c, a, aRow, b, bColumn, rows, columns);
  } else if (rows * columns * depth <= SMALL_PRODUCT || depth == 0) {
    for (ptrdiff_t i = 0; i < rows; i++) {
      multiply_row(c + i * columns, a + i * aRow, aColumn, b, bRow, bColumn, columns, depth);
    }
  } else {
    multiply_blocks(c, a, aRow, aColumn, b, bRow, bColumn, rows, columns, depth);
  }
}
