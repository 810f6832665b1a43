// UFFDIO_UNREGISTER of part of a watched mapping: maps has two lines for it, which are one again when all is free.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  char *p = mmap((void *)0x10000000000, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  uffd = open_uffd(0);
  watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  for (int half = 0; half < 2; half++) {
    struct uffdio_range range = {(long)p + half * 2 * 4096, 2 * 4096};
    printf("unregister %d\n", ioctl(uffd, UFFDIO_UNREGISTER, &range));
    char line[256];
    FILE *maps = fopen("/proc/self/maps", "r");
    while (fgets(line, sizeof line, maps))
      if (strncmp(line, "100000", 6) == 0) printf("%.25s\n", line);
    fclose(maps);
  }
  return 0;
}
