#include "../internal/malloc.h"
#include <malloc.h>

int mallopt(int parameter, int value) {
  size_t n = (size_t)value;
  int result = 1;
  __malloc_ready();
  LOCK(&__main_arena.lock);
  __malloc_consolidate(&__main_arena);
  switch (parameter) {
    case M_MXFAST:
      if (n <= 160) __mp.max_fast = n ? (n + 8) & ~ALIGN_MASK : 16;
      else result = 0;
      break;
    case M_TRIM_THRESHOLD:
      __mp.trim_threshold = n;
      __mp.no_dynamic_threshold = 1;
      break;
    case M_TOP_PAD:
      __mp.top_pad = n;
      __mp.no_dynamic_threshold = 1;
      break;
    case M_MMAP_THRESHOLD:
      if (n > HEAP_MAX / 2) {
        result = 0;
        break;
      }
      __mp.mmap_threshold = n;
      __mp.no_dynamic_threshold = 1;
      break;
    case M_MMAP_MAX:
      __mp.n_mmaps_max = value;
      __mp.no_dynamic_threshold = 1;
      break;
    case M_PERTURB: __mp.perturb = value & 0xff; break;
    case M_ARENA_MAX: __mp.arena_max = n; break;
  }
  UNLOCK(&__main_arena.lock);
  return result;
}
