// Shared anonymous memory of 100 bytes has a whole page, and not a second one.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 100, RW, SHARED, -1, 0);
  TRY("byte 4095", put(p + 4095, 1));
  printf("Size %ld\n", smaps(p, "Size"));
  char line[256], want[32];
  sprintf(want, "%lx-", (long)p);
  FILE *maps = fopen("/proc/self/maps", "r");
  while (fgets(line, sizeof line, maps))
    if (strncmp(line, want, strlen(want)) == 0) printf("%s", strchr(line, '/') ? strchr(line, '/') : "no name\n");
  return 0;
}
