// For every processor: vectors of two numbers, which x86-64 and ARM have always had.

#include <stdlib.h>

#include "ArrayKernels.h"

#define VARIANT array_kernels_plain
#define VARIANT_NAME "plain"
#define LANES 2
#define TILE_ROWS 4

#include "Variant.h"
