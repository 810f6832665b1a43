#include "../internal/malloc.h"
#include <malloc.h>
#include <stdio.h>

void malloc_stats(void) {
  struct mallinfo2 m = mallinfo2();
  size_t system = m.arena + __mp.mmapped_mem, used = m.uordblks + __mp.mmapped_mem;
  fprintf(stderr, "Arena 0:\n");
  fprintf(stderr, "system bytes     = %10u\n", (unsigned)m.arena);
  fprintf(stderr, "in use bytes     = %10u\n", (unsigned)m.uordblks);
  fprintf(stderr, "Total (incl. mmap):\n");
  fprintf(stderr, "system bytes     = %10u\n", (unsigned)system);
  fprintf(stderr, "in use bytes     = %10u\n", (unsigned)used);
  fprintf(stderr, "max mmap regions = %10u\n", (unsigned)__mp.max_n_mmaps);
  fprintf(stderr, "max mmap bytes   = %10lu\n", (unsigned long)__mp.max_mmapped_mem);
}
