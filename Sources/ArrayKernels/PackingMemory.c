// One piece of memory for each thread that multiplies matrices, at most that of the largest blocks.

#include "PackingMemory.h"

#include <pthread.h>
#include <stdlib.h>

enum { CACHE_LINE_BYTES = 64 };

static _Thread_local double *memory;
static _Thread_local size_t capacity;

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Lets the memory go when its thread ends.
static void make_key(void) {
  if (pthread_key_create(&key, free) != 0) abort();
}

double *packing_memory(size_t count) {
  if (count <= capacity) return memory;
  pthread_once(&once, make_key);
  free(memory);
  void *larger = NULL;
  if (posix_memalign(&larger, CACHE_LINE_BYTES, count * sizeof(double)) != 0) abort();
  if (pthread_setspecific(key, larger) != 0) abort();
  memory = larger;
  capacity = count;
  return memory;
}
