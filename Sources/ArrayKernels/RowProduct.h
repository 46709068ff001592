// The product of a single row with a matrix: nothing is used twice, so nothing is packed.

/// So many vectors of sums run side by side, that none has to wait for its last addition.
enum { ROW_VECTORS = 8, COLUMN_GROUPS = 4 };

/// Up to ROW_VECTORS vectors of neighbouring columns at a time, down the rows of b. The last vector may reach back over the
/// one before it: both compute the same numbers there.
INLINE void add_rows(
    const int count, const ptrdiff_t *offsets, double *c, const double *a, ptrdiff_t aColumn, const double *b,
    ptrdiff_t bRow, ptrdiff_t depth) {
  vector sums[ROW_VECTORS];
  const double *places[ROW_VECTORS];
  UNROLLED for (int v = 0; v < count; v++) {
    sums[v] = all(0);
    places[v] = b + offsets[v];
  }
  ptrdiff_t row = 0;
  for (ptrdiff_t k = 0; k < depth; k++) {
    vector weight = all(*a);
    UNROLLED for (int v = 0; v < count; v++) sums[v] += weight * load(places[v] + row);
    a += aColumn;
    row += bRow;
  }
  UNROLLED for (int v = 0; v < count; v++) store(c + offsets[v], sums[v]);
}

/// b's columns are neighbours of each other.
static void multiply_row_by_rows(
    double *c, const double *a, ptrdiff_t aColumn, const double *b, ptrdiff_t bRow, ptrdiff_t columns,
    ptrdiff_t depth) {
  for (ptrdiff_t first = 0; first < columns; first += ROW_VECTORS * LANES) {
    ptrdiff_t offsets[ROW_VECTORS];
    int count = 0;
    for (; count < ROW_VECTORS && first + count * LANES < columns; count++) {
      ptrdiff_t offset = first + count * LANES;
      offsets[count] = offset + LANES <= columns ? offset : columns - LANES;
    }
    switch (count) {
      case 1: add_rows(1, offsets, c, a, aColumn, b, bRow, depth); break;
      case 2: add_rows(2, offsets, c, a, aColumn, b, bRow, depth); break;
      case 3: add_rows(3, offsets, c, a, aColumn, b, bRow, depth); break;
      case 4: add_rows(4, offsets, c, a, aColumn, b, bRow, depth); break;
      case 5: add_rows(5, offsets, c, a, aColumn, b, bRow, depth); break;
      case 6: add_rows(6, offsets, c, a, aColumn, b, bRow, depth); break;
      case 7: add_rows(7, offsets, c, a, aColumn, b, bRow, depth); break;
      default: add_rows(8, offsets, c, a, aColumn, b, bRow, depth); break;
    }
  }
}

/// LANES columns at a time, of which LANES elements are read at once and turned around; several such groups.
INLINE void add_columns(
    const int groups, double *c, const double *a, ptrdiff_t aColumn, const double *b, ptrdiff_t bColumn,
    ptrdiff_t depth) {
  vector sums[COLUMN_GROUPS];
  UNROLLED for (int group = 0; group < groups; group++) sums[group] = all(0);
  ptrdiff_t k = 0;
  for (; k + LANES <= depth; k += LANES) {
    UNROLLED for (int group = 0; group < groups; group++) {
      vector block[LANES];
      UNROLLED for (int lane = 0; lane < LANES; lane++) {
        block[lane] = load(b + (group * LANES + lane) * bColumn + k);
      }
      transpose_lanes(block);
      UNROLLED for (int lane = 0; lane < LANES; lane++) {
        sums[group] += all(a[(k + lane) * aColumn]) * block[lane];
      }
    }
  }
  for (; k < depth; k++) {
    vector weight = all(a[k * aColumn]);
    UNROLLED for (int group = 0; group < groups; group++) {
      vector elements;
      UNROLLED for (int lane = 0; lane < LANES; lane++) elements[lane] = b[(group * LANES + lane) * bColumn + k];
      sums[group] += weight * elements;
    }
  }
  UNROLLED for (int group = 0; group < groups; group++) store(c + group * LANES, sums[group]);
}

/// The elements of each of b's columns are neighbours of each other.
static void multiply_row_by_columns(
    double *c, const double *a, ptrdiff_t aColumn, const double *b, ptrdiff_t bColumn, ptrdiff_t columns,
    ptrdiff_t depth) {
  ptrdiff_t j = 0;
  for (; j + COLUMN_GROUPS * LANES <= columns; j += COLUMN_GROUPS * LANES) {
    add_columns(COLUMN_GROUPS, c + j, a, aColumn, b + j * bColumn, bColumn, depth);
  }
  for (; j < columns; j += LANES) {
    // As above, the last group may reach back.
    ptrdiff_t first = j + LANES <= columns ? j : columns - LANES;
    add_columns(1, c + first, a, aColumn, b + first * bColumn, bColumn, depth);
  }
}

/// One element after the other; up to LANES − 1 columns, or a matrix whose elements are nobody's neighbours.
static void multiply_row_by_elements(
    double *c, const double *a, ptrdiff_t aColumn, const double *b, ptrdiff_t bRow, ptrdiff_t bColumn,
    ptrdiff_t columns, ptrdiff_t depth) {
  ptrdiff_t j = 0;
  for (; j + 4 <= columns; j += 4) {
    double sums[4] = {0};
    for (ptrdiff_t k = 0; k < depth; k++) {
      const double *row = b + k * bRow + j * bColumn;
      double weight = a[k * aColumn];
      UNROLLED for (int i = 0; i < 4; i++) sums[i] += weight * row[i * bColumn];
    }
    UNROLLED for (int i = 0; i < 4; i++) c[j + i] = sums[i];
  }
  for (; j < columns; j++) {
    double sum = 0;
    for (ptrdiff_t k = 0; k < depth; k++) sum += a[k * aColumn] * b[k * bRow + j * bColumn];
    c[j] = sum;
  }
}

static void multiply_row(
    double *c, const double *a, ptrdiff_t aColumn, const double *b, ptrdiff_t bRow, ptrdiff_t bColumn,
    ptrdiff_t columns, ptrdiff_t depth) {
  if (columns >= LANES && bColumn == 1) {
    multiply_row_by_rows(c, a, aColumn, b, bRow, columns, depth);
  } else if (columns >= LANES && bRow == 1) {
    multiply_row_by_columns(c, a, aColumn, b, bColumn, columns, depth);
  } else {
    multiply_row_by_elements(c, a, aColumn, b, bRow, bColumn, columns, depth);
  }
}
