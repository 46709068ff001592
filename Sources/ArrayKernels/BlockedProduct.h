// The matrix product in blocks that fit the caches, after Goto and van de Geijn, "Anatomy of high-performance matrix
// multiplication", ACM TOMS 34 (2008): the innermost loop keeps TILE_ROWS × 2 vectors of results in registers.

#include "PackingMemory.h"

enum {
  TILE_COLUMNS = 2 * LANES,

  /// A part of the matrices: so many steps along k, for so many rows of a, or columns of b.
  BLOCK_DEPTH = 256,
  BLOCK_ROWS = 96,
  BLOCK_COLUMNS = 512,

  /// From this many columns on, the rows of a are copied into the order in which they are read.
  COLUMNS_FOR_PACKING = 128,

  /// From this many rows on, those of b are, unless they are neighbours and few.
  ROWS_FOR_PACKING = 64,
};

/// Adds to rows × vectors results, or to 0 if they are the first, the products of `depth` steps.
INLINE void multiply_tile(
    const int rows, const int vectors, double *c, ptrdiff_t cRow, const double *a, ptrdiff_t aRow,
    ptrdiff_t aColumn, const double *b, ptrdiff_t bRow, ptrdiff_t depth, int is_first) {
  vector sums[TILE_ROWS][2];
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] = is_first ? all(0) : load(c + i * cRow + v * LANES);
  }
  for (ptrdiff_t k = 0; k < depth; k++) {
    vector elements[2];
    UNROLLED for (int v = 0; v < vectors; v++) elements[v] = load(b + v * LANES);
    UNROLLED for (int i = 0; i < rows; i++) {
      vector weight = all(a[i * aRow]);
      UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] += weight * elements[v];
    }
    a += aColumn;
    b += bRow;
  }
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int v = 0; v < vectors; v++) store(c + i * cRow + v * LANES, sums[i][v]);
  }
}

/// A tile of one or two vectors and up to TILE_ROWS rows; packed rows of a lie TILE_ROWS to a step.
INLINE void multiply_rows(
    int rows, const int vectors, double *c, ptrdiff_t cRow, const double *a, ptrdiff_t aRow, ptrdiff_t aColumn,
    const double *b, ptrdiff_t bRow, ptrdiff_t depth, int is_first) {
  // With neighbours, as in packed rows, the places of a's elements are known when this is compiled.
#define TILE(n)                                                                               \
  case n:                                                                                     \
    if (aRow == 1) {                                                                          \
      multiply_tile(n, vectors, c, cRow, a, 1, aColumn, b, bRow, depth, is_first);            \
    } else {                                                                                  \
      multiply_tile(n, vectors, c, cRow, a, aRow, aColumn, b, bRow, depth, is_first);         \
    }                                                                                         \
    break;
  switch (rows) {
    TILE(1)
    TILE(2)
    TILE(3)
    TILE(4)
#if TILE_ROWS > 4
    TILE(5)
    TILE(6)
#endif
#if TILE_ROWS > 6
    TILE(7)
    TILE(8)
#endif
  }
#undef TILE
}

static void multiply_panel(
    ptrdiff_t rows, int vectors, double *c, ptrdiff_t cRow, const double *a, ptrdiff_t aRow, ptrdiff_t aColumn,
    ptrdiff_t aTile, const double *b, ptrdiff_t bRow, ptrdiff_t depth, int is_first) {
  for (ptrdiff_t i = 0; i < rows; i += TILE_ROWS) {
    int height = rows - i < TILE_ROWS ? (int)(rows - i) : TILE_ROWS;
    if (vectors == 1) {
      multiply_rows(height, 1, c, cRow, a, aRow, aColumn, b, bRow, depth, is_first);
    } else {
      multiply_rows(height, 2, c, cRow, a, aRow, aColumn, b, bRow, depth, is_first);
    }
    c += TILE_ROWS * cRow;
    a += aTile;
  }
}

/// Copies up to TILE_COLUMNS columns of b side by side, filled up with zeros.
static void pack_columns(
    double *panel, const double *b, ptrdiff_t bRow, ptrdiff_t bColumn, ptrdiff_t columns, ptrdiff_t depth) {
  if (columns < TILE_COLUMNS) {
    for (ptrdiff_t k = 0; k < depth; k++) {
      for (ptrdiff_t j = 0; j < TILE_COLUMNS; j++) {
        panel[k * TILE_COLUMNS + j] = j < columns ? b[k * bRow + j * bColumn] : 0;
      }
    }
  } else if (bColumn == 1) {
    for (ptrdiff_t k = 0; k < depth; k++) {
      store(panel + k * TILE_COLUMNS, load(b + k * bRow));
      store(panel + k * TILE_COLUMNS + LANES, load(b + k * bRow + LANES));
    }
  } else if (bRow == 1) {
    transpose(panel, TILE_COLUMNS, b, bColumn, depth, TILE_COLUMNS);
  } else {
    for (ptrdiff_t k = 0; k < depth; k++) {
      for (ptrdiff_t j = 0; j < TILE_COLUMNS; j++) panel[k * TILE_COLUMNS + j] = b[k * bRow + j * bColumn];
    }
  }
}

/// Copies rows of a, TILE_ROWS side by side; what lies beyond the last row is not read.
static void pack_rows(
    double *panels, const double *a, ptrdiff_t aRow, ptrdiff_t aColumn, ptrdiff_t rows, ptrdiff_t depth) {
  for (ptrdiff_t i = 0; i < rows; i += TILE_ROWS) {
    ptrdiff_t height = rows - i < TILE_ROWS ? rows - i : TILE_ROWS;
    for (ptrdiff_t k = 0; k < depth; k++) {
      const double *source = a + i * aRow + k * aColumn;
      if (height == TILE_ROWS) {
        UNROLLED for (int row = 0; row < TILE_ROWS; row++) panels[k * TILE_ROWS + row] = source[row * aRow];
      } else {
        for (int row = 0; row < height; row++) panels[k * TILE_ROWS + row] = source[row * aRow];
      }
    }
    panels += TILE_ROWS * depth;
  }
}

/// All columns of a block of b, panel by panel, with a block of a.
static void multiply_block(
    double *c, ptrdiff_t cRow, const double *a, ptrdiff_t aRow, ptrdiff_t aColumn, ptrdiff_t aTile,
    const double *b, ptrdiff_t bRow, ptrdiff_t bPanel, const double *last, ptrdiff_t rows, ptrdiff_t columns,
    ptrdiff_t depth, int is_first) {
  ptrdiff_t j = 0;
  for (; j + TILE_COLUMNS <= columns; j += TILE_COLUMNS) {
    multiply_panel(rows, 2, c + j, cRow, a, aRow, aColumn, aTile, b, bRow, depth, is_first);
    b += bPanel;
  }
  if (j == columns) return;
  // The last columns are no whole tile: they are computed as one, on the side.
  ptrdiff_t rest = columns - j;
  int vectors = rest <= LANES ? 1 : 2;
  for (ptrdiff_t i = 0; i < rows; i += TILE_ROWS) {
    double edge[TILE_ROWS * TILE_COLUMNS];
    int height = rows - i < TILE_ROWS ? (int)(rows - i) : TILE_ROWS;
    double *target = c + i * cRow + j;
    if (!is_first) {
      for (int row = 0; row < height; row++) {
        for (ptrdiff_t column = 0; column < TILE_COLUMNS; column++) {
          edge[row * TILE_COLUMNS + column] = column < rest ? target[row * cRow + column] : 0;
        }
      }
    }
    multiply_panel(
        height, vectors, edge, TILE_COLUMNS, a + i / TILE_ROWS * aTile, aRow, aColumn, aTile, last, TILE_COLUMNS,
        depth, is_first);
    for (int row = 0; row < height; row++) {
      for (ptrdiff_t column = 0; column < rest; column++) {
        target[row * cRow + column] = edge[row * TILE_COLUMNS + column];
      }
    }
  }
}

INLINE ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

/// Memory for packed parts: what is small lies on the stack.
enum { STACK_COUNT = 2048, CACHE_LINE = 64 };

static void multiply_blocks(
    double *c, const double *a, ptrdiff_t aRow, ptrdiff_t aColumn, const double *b, ptrdiff_t bRow,
    ptrdiff_t bColumn, ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t depth) {
  int packs_a = columns >= COLUMNS_FOR_PACKING;
  int packs_b = bColumn != 1 || (rows >= ROWS_FOR_PACKING && depth > 64);
  ptrdiff_t most_steps = lesser(depth, BLOCK_DEPTH), most_columns = lesser(columns, BLOCK_COLUMNS);
  ptrdiff_t panels = packs_b ? (most_columns + TILE_COLUMNS - 1) / TILE_COLUMNS : 1;
  ptrdiff_t count_a = packs_a ? (lesser(rows, BLOCK_ROWS) + TILE_ROWS) * most_steps : 0;
  ptrdiff_t count_b = panels * TILE_COLUMNS * most_steps;
  double small[STACK_COUNT] __attribute__((aligned(CACHE_LINE)));
  ptrdiff_t count = count_a + count_b;
  double *packed_b = count <= STACK_COUNT ? small : packing_memory((size_t)count);
  double *packed_a = packed_b + count_b;
  for (ptrdiff_t first_column = 0; first_column < columns; first_column += BLOCK_COLUMNS) {
    ptrdiff_t width = lesser(BLOCK_COLUMNS, columns - first_column);
    for (ptrdiff_t k = 0; k < depth; k += BLOCK_DEPTH) {
      ptrdiff_t steps = lesser(BLOCK_DEPTH, depth - k);
      const double *block = b + k * bRow + first_column * bColumn;
      ptrdiff_t whole = width / TILE_COLUMNS * TILE_COLUMNS;
      for (ptrdiff_t j = packs_b ? 0 : whole; j < width; j += TILE_COLUMNS) {
        pack_columns(
            packed_b + (packs_b ? j * steps : 0), block + j * bColumn, bRow, bColumn, lesser(TILE_COLUMNS, width - j),
            steps);
      }
      const double *last = packed_b + (packs_b ? whole * steps : 0);
      for (ptrdiff_t first_row = 0; first_row < rows; first_row += BLOCK_ROWS) {
        ptrdiff_t height = lesser(BLOCK_ROWS, rows - first_row);
        const double *rows_of_a = a + first_row * aRow + k * aColumn;
        ptrdiff_t row_step = aRow, column_step = aColumn, tile_step = TILE_ROWS * aRow;
        if (packs_a) {
          pack_rows(packed_a, rows_of_a, aRow, aColumn, height, steps);
          rows_of_a = packed_a;
          row_step = 1;
          column_step = TILE_ROWS;
          tile_step = TILE_ROWS * steps;
        }
        multiply_block(
            c + first_row * columns + first_column, columns, rows_of_a, row_step, column_step, tile_step,
            packs_b ? packed_b : block, packs_b ? TILE_COLUMNS : bRow, packs_b ? TILE_COLUMNS * steps : TILE_COLUMNS,
            last, height, width, steps, k == 0);
      }
    }
  }
}
