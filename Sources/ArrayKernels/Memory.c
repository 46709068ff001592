// Settings of the C library's memory, which Swift's module of it has not.

#include <stdlib.h>

#include "ArrayKernels.h"

#if defined(__GLIBC__)

#include <malloc.h>

void array_kernels_keep_freed_memory(void) {
  // Both, as setting either of them ends the library's own search for the right value of both.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

#else

void array_kernels_keep_freed_memory(void) {}

#endif
