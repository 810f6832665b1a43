// A page that is protected by userfaultfd stays so when mprotect takes and gives back the right to write.
#define _GNU_SOURCE
#include "../uffd.h"
#include <stdint.h>

static void bits(const char *what, char *p, int pages) {
  uint64_t entries[8];
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, entries, 8 * pages, (long)p / 4096 * 8);
  close(fd);
  printf("%s:", what);
  for (int i = 0; i < pages; i++) printf(" %d", (int)(entries[i] >> 57 & 1));
  puts("");
}

static void protect(char *p, long length) {
  struct uffdio_writeprotect range = {.range = {(long)p, length}, .mode = UFFDIO_WRITEPROTECT_MODE_WP};
  ioctl(uffd, UFFDIO_WRITEPROTECT, &range);
}

static void through(const char *what, char *p, int before) {
  memset(p, 1, 3 * 4096);
  protect(p, 3 * 4096);
  bits(what, p, 3);
  mprotect(p, 3 * 4096, before);
  bits("less", p, 3);
  mprotect(p, 3 * 4096, PROT_READ | PROT_WRITE);
  bits("back", p, 3);
  p[4096] = 2;
  bits("one written", p, 3);
}

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, 3 * 4096);
  uffd = open_uffd(UFFD_FEATURE_WP_UNPOPULATED | UFFD_FEATURE_WP_ASYNC);
  if (uffd < 0) return printf("not here\n"), 0;
  char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *s = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  watch(uffd, p, 3 * 4096, UFFDIO_REGISTER_MODE_WP);
  watch(uffd, s, 3 * 4096, UFFDIO_REGISTER_MODE_WP);
  through("private, read", p, PROT_READ);
  through("private, none", p, PROT_NONE);
  through("shared, read", s, PROT_READ);
  through("shared, none", s, PROT_NONE);
  return 0;
}
