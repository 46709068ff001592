// The innermost loops of NDArrays, each compiled for several kinds of processor.

#ifndef ARRAY_KERNELS_H
#define ARRAY_KERNELS_H

#include <stddef.h>

/// Computes `count` results from as many elements, all next to each other; `y` may be `x`.
typedef void unary_kernel(double *y, const double *x, ptrdiff_t count);

/// Computes `count` results from elements that lie `aStep` and `bStep` apart, 1, or 0 for a number; `y` may be `a` or `b`.
typedef void binary_kernel(
    double *y, const double *a, ptrdiff_t aStep, const double *b, ptrdiff_t bStep, ptrdiff_t count);

/// Computes the product of a (rows, depth) and b (depth, columns), with any strides, into `c` in C order.
///
/// Every element is summed from the first product to the last, beginning with 0: on processors that can, with one rounding
/// for a product and its addition.
typedef void product_kernel(
    double *c, const double *a, ptrdiff_t aRow, ptrdiff_t aColumn, const double *b, ptrdiff_t bRow,
    ptrdiff_t bColumn, ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t depth);

/// Copies a matrix (rows, columns) whose columns have neighbours below each other to one whose rows have them side by side:
/// `y[i * yRow + j] = x[j * xColumn + i]`, or `+=`.
typedef void transposition_kernel(
    double *y, ptrdiff_t yRow, const double *x, ptrdiff_t xColumn, ptrdiff_t rows, ptrdiff_t columns);

/// All kernels for one kind of processor.
///
/// NDArrays reads this by its layout, in Kernels.swift: what is changed here is changed there.
struct array_kernels {
  const char *name;
  unary_kernel *exponential;
  unary_kernel *logarithm;
  unary_kernel *hyperbolic_tangent;
  binary_kernel *add;
  binary_kernel *subtract;
  binary_kernel *multiply;
  binary_kernel *divide;
  product_kernel *product;
  transposition_kernel *transpose;
  transposition_kernel *add_transposed;
};

/// The kernels for this processor.
const struct array_kernels *array_kernels(void);

/// The kernels number `index` of those that this processor can run, the plain ones first; null after the last.
const struct array_kernels *array_kernels_variant(int index);

/// Has the C library keep up to 64 MiB of memory that was freed, instead of giving all of it back to the system.
void array_kernels_keep_freed_memory(void);

#endif
