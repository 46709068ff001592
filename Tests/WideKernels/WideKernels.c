#include "WideKernels.h"

#include <stdlib.h>

// Without AVX-512 such vectors are passed in another way; here none is passed, all is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define VARIANT array_kernels_wide
#define VARIANT_NAME "wide"
#define LANES 8
#define TILE_ROWS 8

#include "../../Sources/ArrayKernels/Variant.h"

const struct array_kernels *wide_kernels(void) { return &array_kernels_wide; }
