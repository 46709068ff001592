#ifndef WIDE_KERNELS_H
#define WIDE_KERNELS_H

#include "ArrayKernels.h"

/// The kernels with vectors of eight numbers, compiled for every processor: so that their way of going through arrays is
/// tested where there is no AVX-512, too.
const struct array_kernels *wide_kernels(void);

#endif
