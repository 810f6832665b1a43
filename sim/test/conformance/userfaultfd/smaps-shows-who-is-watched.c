// VmFlags: um for missing, uw for write protection, ui for minor faults.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  int fd = memfd_create("m", 0), modes[] = {UFFDIO_REGISTER_MODE_MISSING, UFFDIO_REGISTER_MODE_WP, UFFDIO_REGISTER_MODE_MINOR};
  ftruncate(fd, 3 * 8192);
  for (int i = 0; i < 3; i++) {
    char *p = mmap((void *)(0x10000000000 + i * 0x100000), 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, i * 8192);
    uffd = open_uffd(0);
    watch(uffd, p, 4096, modes[i]);
  }
  char line[256];
  int inside = 0;
  FILE *smaps = fopen("/proc/self/smaps", "r");
  while (fgets(line, sizeof line, smaps)) {
    if (strchr(line, '-')) inside = strncmp(line, "10000", 5) == 0;
    if (!inside || strncmp(line, "VmFlags:", 8)) continue;
    for (char *word = strtok(line + 8, " \n"); word; word = strtok(NULL, " \n"))
      if (word[0] == 'u') printf("%s\n", word);
  }
  return 0;
}
