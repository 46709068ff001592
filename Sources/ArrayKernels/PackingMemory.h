#ifndef PACKING_MEMORY_H
#define PACKING_MEMORY_H

#include <stddef.h>

/// Memory for `count` numbers, aligned to a cache line; the thread keeps it, and gets the same again the next time.
///
/// A program that multiplies again and again would spend its time with getting pages and giving them back.
double *packing_memory(size_t count);

#endif
