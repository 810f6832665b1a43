// A gigabyte of addresses with one touched page in each 2 MiB: a fault and a table for each.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 1 << 30, PROT_READ | PROT_WRITE, PRIVATE | MAP_NORESERVE, -1, 0);
  faults("start");
  for (int i = 0; i < 512; i++) p[i * 2097152l] = 1;
  faults("512 pages");
  printf("Rss %ld\n", smaps(p, "Rss"));
  return 0;
}
