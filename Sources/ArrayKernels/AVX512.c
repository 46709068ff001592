// For x86-64 processors with AVX-512: vectors of eight numbers, 32 registers.

#if defined(__x86_64__)

#include <stdlib.h>

#include "ArrayKernels.h"

#define VARIANT array_kernels_avx512
#define VARIANT_NAME "AVX-512"
#define LANES 8
#define TILE_ROWS 8

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,fma"))), apply_to = function)
#include "Variant.h"
#pragma clang attribute pop

#endif
