// All kernels, for the processors that the file that includes this one has chosen. It defines VARIANT, the name of the table;
// VARIANT_NAME; LANES, the numbers in a vector; and TILE_ROWS, the rows of results that are kept in registers.

#include "Vectors.h"

#include "Elementwise.h"

#include "Exponential.h"

#include "Logarithm.h"

#include "RowProduct.h"

#include "BlockedProduct.h"

#include "MatrixProduct.h"

const struct array_kernels VARIANT = {
    VARIANT_NAME, exponential, logarithm, hyperbolic_tangent, add, subtract, multiply, divide, product, transpose,
    add_transposed,
};
