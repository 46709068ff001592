#include "WideKernels.h"

#include <stdlib.h>

#define VARIANT array_kernels_wide
#define VARIANT_NAME "wide"
#define LANES 8
#define TILE_ROWS 8

#include "../../Sources/ArrayKernels/Variant.h"

const struct array_kernels *wide_kernels(void) { return &array_kernels_wide; }
