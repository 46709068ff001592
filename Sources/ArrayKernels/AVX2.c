// For x86-64 processors with AVX2 and FMA: vectors of four numbers, 16 registers.

#if defined(__x86_64__)

#include <stdlib.h>

#include "ArrayKernels.h"

#define VARIANT array_kernels_avx2
#define VARIANT_NAME "AVX2"
#define LANES 4
#define TILE_ROWS 6

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "Variant.h"
#pragma clang attribute pop

#endif
