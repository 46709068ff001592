// Which kernels a processor can run.

#include "ArrayKernels.h"

extern const struct array_kernels array_kernels_plain;

#if defined(__x86_64__)

extern const struct array_kernels array_kernels_avx2;
extern const struct array_kernels array_kernels_avx512;

const struct array_kernels *array_kernels_variant(int index) {
  __builtin_cpu_init();
  if (index == 0) return &array_kernels_plain;
  int has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (index == 1 && has_avx2) return &array_kernels_avx2;
  int has_avx512 = has_avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
      && __builtin_cpu_supports("avx512vl");
  if (index == 2 && has_avx512) return &array_kernels_avx512;
  return NULL;
}

#else

const struct array_kernels *array_kernels_variant(int index) { return index == 0 ? &array_kernels_plain : NULL; }

#endif

const struct array_kernels *array_kernels(void) {
  const struct array_kernels *best = NULL;
  for (int index = 0; array_kernels_variant(index) != NULL; index++) best = array_kernels_variant(index);
  return best;
}
